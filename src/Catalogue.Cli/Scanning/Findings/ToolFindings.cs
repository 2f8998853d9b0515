using Catalogue.Cli.Scanning.Judging;
using Catalogue.Model.Changes;
using Catalogue.Model.Language;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Sources.Changes;

namespace Catalogue.Cli.Scanning.Findings;

/// <summary>What the tools of one server show: Critical ones, words that address the model, definitions that differ from the catalogue's.</summary>
internal static class ToolFindings
{
    private const int MostNamed = 3;

    public static IEnumerable<Finding> Of(JudgedServer server)
    {
        StackTool[] critical = [.. server.Tools.Where(t => t.Verdict.Risk == RiskLevel.Critical)];
        if (critical.Length > 0 && server.Agent.Guard is null)
            yield return About(FindingRules.Critical, RiskLevel.Critical, critical, $"{server.Agent.Key} has {critical.Length} Critical {(critical.Length == 1 ? "tool" : "tools")}: {Named(critical)}.", "Deny them or have each call approved: --policy FORMAT.");
        StackTool[] suspicious = [.. server.Tools.Where(t => t.Has(SignalIds.ModelInstructions) || t.Has(SignalIds.HiddenText))];
        if (suspicious.Length > 0)
            yield return About(FindingRules.Suspicious, RiskLevel.High, suspicious, $"{server.Agent.Key} speaks to the model or hides text in {Named(suspicious)}.", "Read these definitions before you let an agent see them.");
        if (server is { Live: not null, Known: { } known })
        {
            foreach (Finding changed in Changed(server, known))
                yield return changed;
        }
    }

    private static IEnumerable<Finding> Changed(JudgedServer server, Server known)
    {
        var before = known.Tools.DistinctBy(t => t.Name, StringComparer.Ordinal).ToDictionary(t => t.Name, StringComparer.Ordinal);
        StackTool[] more = [.. server.Tools.Where(t => !before.ContainsKey(t.Name))];
        StackTool[] other = [.. server.Tools.Where(t => before.TryGetValue(t.Name, out ToolDefinition? was) && Differs(was, t.Definition))];
        if (more.Length > 0)
            yield return About(FindingRules.Changed, more.Max(t => t.Verdict.Risk), more, $"{server.Agent.Key} lists tools that the catalogue's record has not: {Named(more)}.", "Look at them: they were judged here from the server's own list.");
        if (other.Length > 0)
            yield return About(FindingRules.Changed, RiskLevel.Medium, other, $"{server.Agent.Key} defines otherwise than the catalogue's record: {Named(other)}.", "Compare with the tool's page; pin what you looked at with catalogue guard pin.");
    }

    // A record without the author's words cannot tell whether those changed; names, types and hints it has.
    private static bool Differs(ToolDefinition was, ToolDefinition now) =>
        was.Description is not null ? Fingerprint.Of(was) != Fingerprint.Of(now)
        : DefinitionDiff.Of("", was, now).Parts.Any(p => p.Kind is PartKind.Hint or PartKind.ParameterAdded or PartKind.ParameterRemoved or PartKind.ParameterType or PartKind.ParameterRequired or PartKind.ParameterValues);

    private static Finding About(string rule, RiskLevel level, StackTool[] tools, string text, string what) => new(rule, level, text, what) { Tools = [.. tools.Select(t => $"{t.Key}/{t.Name}")] };

    private static string Named(StackTool[] tools) => string.Join(", ", tools.Take(MostNamed).Select(t => InvisibleText.EscapedOnOneLine(t.Name))) + (tools.Length > MostNamed ? $" and {tools.Length - MostNamed} more" : "");
}
