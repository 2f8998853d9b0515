using System.CommandLine;
using Catalogue.Cli.Scanning.Findings;
using Catalogue.Cli.Scanning.Places;
using Catalogue.Cli.Screen;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Formats;

namespace Catalogue.Cli.Commands;

/// <summary>The options of <c>scan</c>.</summary>
internal sealed class ScanOptions
{
    private readonly Option<string[]> configurations = new("--config") { Description = "Only this configuration, of any client; may stand again", HelpName = "FILE", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
    private readonly Option<string?> home = new("--home") { Description = "Look below this home folder instead of yours", HelpName = "DIR" };
    private readonly Option<bool> live = new("--live") { Description = "Start the servers, after asking, and judge their own lists of tools" };
    private readonly Option<bool> allowRun = new("--allow-run") { Description = "With --live: start them without asking" };
    private readonly Option<int> patience = new("--patience") { Description = "With --live: seconds that one server may take", DefaultValueFactory = _ => 30, HelpName = "SECONDS" };
    private readonly Option<string?> sarif = new("--sarif") { Description = "Write the findings as SARIF 2.1.0 into this file", HelpName = "FILE" };
    private readonly Option<bool> markdown = new("--markdown") { Description = "Print Markdown, for a comment" };
    private readonly Option<string?> failOn = new("--fail-on") { Description = "Exit with 4 where a tool or finding is at this level or above, or has this signal or kind", HelpName = "LEVEL|SIGNAL" };
    private readonly Option<string?> policy = new("--policy") { Description = "Write the recommended policies with the fewest denials that end all combinations, in this format", HelpName = "FORMAT" };
    private readonly Option<string> folder = new("--out") { Description = "With --policy: folder to write into", DefaultValueFactory = _ => "scan-policies", HelpName = "DIR" };

    public void AddTo(Command command)
    {
        foreach (Option option in (ReadOnlySpan<Option>)[configurations, home, live, allowRun, patience, sarif, markdown, failOn, policy, folder])
            command.Options.Add(option);
    }

    public ScanPlan Read(ParseResult parsed)
    {
        string? named = parsed.GetValue(policy), fail = parsed.GetValue(failOn);
        RiskLevel? level = Enum.TryParse(fail, ignoreCase: true, out RiskLevel known) && Enum.IsDefined(known) && !char.IsAsciiDigit(fail![0]) ? known : null;
        if (fail is not null && level is null && !SignalIds.All.Contains(fail) && FindingRules.All.All(r => r.Id != fail))
            throw new UsageException($"--fail-on wants a level (low, medium, high, critical), a signal ({string.Join(", ", SignalIds.All)}) or a kind of finding ({string.Join(", ", FindingRules.All.Select(r => r.Id))}), not '{fail}'.");
        if (parsed.GetValue(patience) is < 1 or > 600)
            throw new UsageException("--patience wants seconds from 1 to 600.");
        if (parsed.GetValue(home) is { } at && !Directory.Exists(at))
            throw new UsageException($"There is no folder '{at}'.");
        return new ScanPlan(Machine.Here(parsed.GetValue(home)), parsed.GetValue(configurations) ?? [])
        {
            IsLive = parsed.GetValue(live),
            AllowRun = parsed.GetValue(allowRun),
            Patience = TimeSpan.FromSeconds(parsed.GetValue(patience)),
            Sarif = parsed.GetValue(sarif),
            IsMarkdown = parsed.GetValue(markdown),
            FailLevel = level,
            FailOn = fail,
            Policy = named is null ? null : PolicyFormats.Find(named) ?? throw new UsageException($"There is no format '{named}'. Formats: {string.Join(", ", PolicyFormats.All.Select(f => f.Name))}"),
            Out = parsed.GetValue(folder)!,
        };
    }
}

/// <summary>What <c>scan</c> is asked to do.</summary>
/// <param name="Machine">Where to look where no configuration is named.</param>
/// <param name="Configurations">Files that a person named.</param>
internal sealed record ScanPlan(Machine Machine, IReadOnlyList<string> Configurations)
{
    public bool IsLive { get; init; }

    public bool AllowRun { get; init; }

    public TimeSpan Patience { get; init; }

    public string? Sarif { get; init; }

    public bool IsMarkdown { get; init; }

    public RiskLevel? FailLevel { get; init; }

    public string? FailOn { get; init; }

    public IPolicyFormat? Policy { get; init; }

    public required string Out { get; init; }
}
