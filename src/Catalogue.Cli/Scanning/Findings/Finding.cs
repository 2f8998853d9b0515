using Catalogue.Model.Verdicts;

namespace Catalogue.Cli.Scanning.Findings;

/// <summary>One thing that a look at the machine found.</summary>
/// <param name="Rule">Id of its kind, one of <see cref="FindingRules"/>.</param>
/// <param name="Level">How bad.</param>
/// <param name="Text">What was found, a sentence.</param>
/// <param name="Do">What to do, a sentence.</param>
internal sealed record Finding(string Rule, RiskLevel Level, string Text, string Do)
{
    /// <summary>Servers by their names in the configurations.</summary>
    public IReadOnlyList<string> Servers { get; init; } = [];

    /// <summary>Tools as <c>server/tool</c>.</summary>
    public IReadOnlyList<string> Tools { get; init; } = [];

    /// <summary>The configuration of the first server, and the line of its entry.</summary>
    public string? File { get; init; }

    public int? Line { get; init; }
}
