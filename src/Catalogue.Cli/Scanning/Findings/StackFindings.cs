using Catalogue.Cli.Scanning.Judging;
using Catalogue.Cli.Scanning.Stack;
using Catalogue.Model.Language;
using Catalogue.Model.Verdicts;

namespace Catalogue.Cli.Scanning.Findings;

/// <summary>Everything that was found, the worst first.</summary>
internal static class StackFindings
{
    private const int MostNamed = 4;

    public static IReadOnlyList<Finding> Of(IReadOnlyList<JudgedServer> servers)
    {
        IEnumerable<Finding> all =
        [
            .. Agents(servers).SelectMany(a => Together(a.Key, [.. a]).Concat(NameFindings.Of([.. a]))),
            .. servers.SelectMany(s => EntryFindings.Of(s).Concat(VersionFindings.Of(s)).Concat(ToolFindings.Of(s)).Select(f => Placed(f, s.Agent))),
        ];
        return [.. all.OrderByDescending(f => f.Level).ThenBy(f => Order(f.Rule)).ThenBy(f => f.Text, StringComparer.Ordinal)];
    }

    /// <summary>The servers of each client: they meet in one agent, and those of two clients do not.</summary>
    public static IEnumerable<IGrouping<string, JudgedServer>> Agents(IEnumerable<JudgedServer> servers) => servers.GroupBy(s => s.Agent.Client, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal);

    private static int Order(string rule) => FindingRules.All.Select(r => r.Id).ToList().IndexOf(rule);

    private static Finding Placed(Finding finding, AgentServer agent) => finding with { Servers = [agent.Key], File = agent.File, Line = agent.Line };

    private static IEnumerable<Finding> Together(string client, IReadOnlyList<JudgedServer> servers)
    {
        var combinations = StackCombinations.Of(servers.SelectMany(s => s.Tools));
        foreach (Combination one in combinations.Found)
        {
            StackTool[] tools = [.. one.Parts.SelectMany(combinations.ToolsOf).Distinct()];
            string[] keys = [.. tools.Select(t => t.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            CombinationPart smallest = one.Parts.MinBy(p => p.Tools.Count)!;
            yield return new Finding(FindingRules.Combination, RiskLevel.Critical, $"{one.Title} in {client}, {Across(keys)}. {one.Risk}", $"Deny one part whole; the smallest is “{smallest.Role}”: {Named(combinations.ToolsOf(smallest))}.")
            {
                Servers = keys,
                File = servers[0].Agent.File,
                Tools = [.. tools.Select(t => $"{t.Key}/{t.Name}").Order(StringComparer.Ordinal)],
            };
        }
    }

    private static string Across(string[] keys) => keys.Length == 1 ? $"all in {keys[0]}" : keys.Length <= MostNamed ? $"across {string.Join(", ", keys[..^1])} and {keys[^1]}" : $"across {keys.Length} servers";

    private static string Named(IEnumerable<StackTool> tools) => tools.ToArray() is var all && all.Length <= MostNamed
        ? string.Join(", ", all.Select(Shown))
        : $"{string.Join(", ", all.Take(MostNamed - 1).Select(Shown))} and {all.Length - MostNamed + 1} more";

    private static string Shown(StackTool tool) => InvisibleText.EscapedOnOneLine($"{tool.Key}/{tool.Name}");
}
