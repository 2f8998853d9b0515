using System.Diagnostics.Metrics;

namespace Catalogue.Guard.Measuring;

/// <summary>The counts of one guard. They cost next to nothing until somebody listens.</summary>
internal sealed class GuardMetrics : IDisposable
{
    public const string MeterName = "Catalogue.Guard";

    private readonly Meter meter;
    private readonly Counter<long> calls;
    private readonly Counter<long> refused;
    private readonly Counter<long> reloads;
    private readonly Histogram<double> durations;

    public GuardMetrics()
    {
        // A scope of its own: two guards in one process do not count together.
        meter = new Meter(MeterName, null, null, this);
        calls = meter.CreateCounter<long>("guard_calls", description: "Calls of tools, by decision");
        refused = meter.CreateCounter<long>("guard_refused_messages", description: "Messages that were refused unread, by kind");
        reloads = meter.CreateCounter<long>("guard_policy_reloads", description: "Policies taken since the start");
        durations = meter.CreateHistogram<double>("guard_call_duration", "s", "From the decision to the server's answer");
    }

    /// <param name="tool">Only names that the policy lists: those that a client makes up would fill the memory.</param>
    public void Called(string tool, string grant, string decision) => calls.Add(1, new("tool", tool), new("grant", grant), new("decision", decision));

    public void Refused(string kind) => refused.Add(1, new KeyValuePair<string, object?>("kind", kind));

    public void Reloaded() => reloads.Add(1);

    public void Answered(string tool, double seconds, string outcome) => durations.Record(seconds, new("tool", tool), new("outcome", outcome));

    public void Dispose() => meter.Dispose();
}
