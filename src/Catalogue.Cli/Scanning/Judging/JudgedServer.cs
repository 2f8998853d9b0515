using Catalogue.Cli.Scanning.Recognising;
using Catalogue.Cli.Scanning.Stack;
using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Cli.Scanning.Judging;

/// <summary>A server of the machine with what is known of it.</summary>
/// <param name="Known">Its record in the catalogue; null where the catalogue does not know it.</param>
/// <param name="Live">What it listed itself; null where it was not asked or did not answer.</param>
/// <param name="Tools">What an agent can call of it, with verdicts: of its own list where there is one, else of the catalogue. Riskiest first.</param>
internal sealed record JudgedServer(AgentServer Agent, Recognition Recognition, Server? Known, IReadOnlyList<ToolDefinition>? Live, IReadOnlyList<StackTool> Tools)
{
    /// <summary>Whether nobody could say what it does.</summary>
    public bool IsUnknown => Known is null && Live is null;

    /// <summary>Whether it was asked for its list, with or without an answer.</summary>
    public bool WasAsked { get; init; }

    /// <summary>Tools that the guard before it denies; no agent sees them.</summary>
    public IReadOnlyList<StackTool> Denied { get; init; } = [];

    /// <summary>The worst level of its tools; an unknown server counts as High.</summary>
    public RiskLevel Level => IsUnknown ? RiskLevel.High : Tools.Count == 0 ? RiskLevel.Low : Tools.Max(t => t.Verdict.Risk);

    public int Count(RiskLevel level) => Tools.Count(t => t.Verdict.Risk == level);

    public int Count(Hold hold) => Tools.Concat(Denied).Count(t => t.Hold == hold);

    /// <summary>The same server with these tools, those that its guard denies apart.</summary>
    public JudgedServer With(IReadOnlyList<StackTool> all) => this with { Tools = [.. all.Where(t => t.Hold != Hold.Denied)], Denied = [.. all.Where(t => t.Hold == Hold.Denied)] };
}

/// <summary>A tool of the stack.</summary>
/// <param name="Key">The server's name in the configuration.</param>
/// <param name="Advice">What is recommended for it.</param>
internal sealed record StackTool(string Key, ToolDefinition Definition, Classification Verdict, Recommendation Advice)
{
    public string Name => Definition.Name;

    /// <summary>What the guard before its server does to it already.</summary>
    public Hold Hold { get; init; }

    /// <summary>Whether a person, a limit or a condition of that guard stands before its calls.</summary>
    public bool IsHeld => Hold != Hold.None;

    public bool Has(string signal) => Verdict.Signals.Any(s => s.Id == signal);
}
