using Catalogue.Cli.Scanning.Judging;
using Catalogue.Model.Changes;
using Catalogue.Model.Language;
using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Advice;
using Catalogue.Sources.Changes;

namespace Catalogue.Cli.Scanning.Findings;

/// <summary>What the tools of one server show: Critical ones, words that address the model, definitions that differ from the catalogue's.</summary>
internal static class ToolFindings
{
    private const int MostNamed = 3;

    public static IEnumerable<Finding> Of(JudgedServer server)
    {
        StackTool[] critical = [.. server.Tools.Where(t => t.Verdict.Risk == RiskLevel.Critical && !t.IsHeld)];
        if (critical.Length > 0)
            yield return About(FindingRules.Critical, RiskLevel.Critical, critical, $"{server.Agent.Key} has {critical.Length} Critical {(critical.Length == 1 ? "tool" : "tools")}{(server.Agent.Guard?.Policy is null ? "" : " that its guard lets pass")}: {Named(critical)}.", "Deny them or have each call approved: --policy FORMAT.");
        foreach (Finding suspicious in Suspicious(server))
            yield return suspicious;
        if (Around(server) is { } around)
            yield return around;
        if (server is { Live: not null, Known: { } known })
        {
            foreach (Finding changed in Changed(server, known))
                yield return changed;
        }
    }

    // Said without quoting: an agent may be the reader, and the words be meant for it.
    private static IEnumerable<Finding> Suspicious(JudgedServer server)
    {
        StackTool[] orders = [.. server.Tools.Where(t => t.Has(SignalIds.ModelInstructions))], hidden = [.. server.Tools.Where(t => t.Has(SignalIds.HiddenText))];
        if (orders.Length > 0)
            yield return About(FindingRules.Suspicious, RiskLevel.High, orders, $"{server.Agent.Key} gives the model orders in the text of {Named(orders)}, such as which tool to call first.", $"Read the text before you let an agent see it{Explained(server, orders[0])}.");
        if (hidden.Length > 0)
            yield return About(FindingRules.Suspicious, RiskLevel.High, hidden, $"{server.Agent.Key} has characters that a person does not see, or takes for others, in {Named(hidden)}.", $"Read the text with these characters made visible{Explained(server, hidden[0])}.");
    }

    private static string Explained(JudgedServer server, StackTool tool) => server is { Known: { } known, Live: null } ? InvisibleText.EscapedOnOneLine($": catalogue explain {known.Id}/{tool.Name}") : "";

    // A policy goes by the name that is called, and such a call bears the caller's name.
    private static Finding? Around(JudgedServer server)
    {
        StackTool[] callers = [.. server.Tools.Where(t => CallsByName.Can(t.Definition, t.Verdict))];
        int denied = server.Denied.Count + server.Tools.Count(t => t.Advice.Action is PolicyAction.Deny or PolicyAction.Hide);
        return callers.Length == 0 || denied == 0 ? null
            : About(FindingRules.Around, callers.Max(t => t.Verdict.Risk), callers, $"{server.Agent.Key} has {Named(callers)}, which calls other tools by name: what a policy denies by name may still be called through it.", "Deny it too where a denial must hold.");
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
