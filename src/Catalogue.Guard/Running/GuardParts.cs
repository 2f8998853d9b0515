using System.Collections.Concurrent;
using System.Globalization;
using Catalogue.Guard.Approving;
using Catalogue.Guard.Auditing;
using Catalogue.Guard.Counting;
using Catalogue.Guard.Deciding;
using Catalogue.Guard.Granting;
using Catalogue.Guard.Measuring;
using Catalogue.Guard.Messages;
using Catalogue.Guard.Pinning;
using Catalogue.Policies.Evaluation;
using Catalogue.Policies.Readers;

namespace Catalogue.Guard.Running;

/// <summary>The parts of one guard, put together from its options.</summary>
internal sealed class GuardParts : IDisposable
{
    private readonly WatchedFile<PolicyRules> policy;
    private readonly WatchedFile<PinBook>? pins;
    private readonly WatchedFile<GrantBook>? grants;
    private readonly ConcurrentDictionary<string, WatchedFile<PolicyRules>> ownPolicies = new(StringComparer.Ordinal);
    private readonly ICallCounters counters;
    private readonly Surroundings around;

    /// <exception cref="FormatException">The policy, the pins or the grants cannot be read.</exception>
    /// <exception cref="IOException">The state cannot be written.</exception>
    public GuardParts(GuardOptions options, Surroundings around)
    {
        this.around = around;
        StateFolder.Make(options.StateFolder);
        Metrics = new GuardMetrics();
        policy = Watched(options.Policy);
        pins = options.Pins is { } pinFile ? new WatchedFile<PinBook>(pinFile, PinBook.ReadFile, around) : null;
        grants = options.Grants is { } grantFile ? new WatchedFile<GrantBook>(grantFile, GrantBook.ReadFile, around) : null;
        counters = Counters(options);
        string chain = $"{around.Clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture)}-{Environment.ProcessId}";
        Audit = AuditLog.Open(options.Audit ?? Path.Combine(StateFolder.Audits(options.StateFolder), chain + ".jsonl"), chain, around.Clock);
        Gate = new Gate(PolicyOf, () => pins?.Current, counters, Audit, Metrics, around) { LogArguments = options.LogArguments };
        var approver = new Approver(new ApprovalFolder(StateFolder.Approvals(options.StateFolder)), options.Approval, options.ApprovalTimeout, around);
        Approvals = new Approvals(approver, new RequestState(around.Random(32)), around);
        Methods = new KnownMethods(options.Methods);
    }

    public Gate Gate { get; }

    public AuditLog Audit { get; }

    public Approvals Approvals { get; }

    public KnownMethods Methods { get; }

    public GuardMetrics Metrics { get; }

    public GrantBook? Grants => grants?.Current;

    public void Dispose()
    {
        Approvals.Dispose();
        policy.Dispose();
        pins?.Dispose();
        grants?.Dispose();
        foreach (WatchedFile<PolicyRules> own in ownPolicies.Values)
            own.Dispose();
        (counters as IDisposable)?.Dispose();
        Audit.Dispose();
        Metrics.Dispose();
    }

    private WatchedFile<PolicyRules> Watched(string path) => new(path, PolicyReader.ReadFile, around)
    {
        Changed = rules =>
        {
            Metrics.Reloaded();
            Audit?.Note(new AuditEntry("policy") { Policy = rules.Digest });
        },
    };

    private PolicyRules PolicyOf(string grant) =>
        grants?.Current.Grants.FirstOrDefault(g => g.Name == grant)?.Policy is { } own ? ownPolicies.GetOrAdd(own, Watched).Current : policy.Current;

    private static ICallCounters Counters(GuardOptions options)
    {
        string where = options.Counters ?? StateFolder.Counters(options.StateFolder, options.Policy);
        if (where.StartsWith("redis://", StringComparison.Ordinal) || where.StartsWith("rediss://", StringComparison.Ordinal))
            return RedisCounters.Of(where, options.Sliding);
        StateFolder.Make(Path.GetDirectoryName(Path.GetFullPath(where))!);
        return new FileCounters(where, options.Sliding);
    }
}
