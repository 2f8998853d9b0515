using Catalogue.Cli.Scanning.Judging;
using Catalogue.Model.Language;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Survey;

namespace Catalogue.Cli.Scanning.Findings;

/// <summary>Names that two servers share, or that may be taken for each other: one server's tool can shadow the other's.</summary>
internal static class NameFindings
{
    private const int MostNamed = 3;

    public static IEnumerable<Finding> Of(IReadOnlyList<JudgedServer> servers)
    {
        // One server that two clients start is no shadow of itself.
        var tools = servers.DistinctBy(Identity).SelectMany(s => s.Tools.Select(t => (Server: s, Tool: t))).ToArray();
        foreach (var alike in tools.GroupBy(t => NameFold.Of(t.Tool.Name), StringComparer.Ordinal).Where(g => g.Key.Length > 0 && g.Select(t => t.Tool.Key).Distinct(StringComparer.Ordinal).Count() > 1).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            StackTool[] group = [.. alike.Select(t => t.Tool)];
            if (group.Select(t => NameFold.Spelling(t.Name)).Distinct(StringComparer.Ordinal).Count() > 1)
                yield return Shadow(alike.First().Server, group);
        }
        foreach (var pair in tools.GroupBy(t => NameFold.Spelling(t.Tool.Name), StringComparer.Ordinal).Where(g => g.Key.Length > 0).Select(g => (Keys: string.Join(" and ", g.Select(t => t.Tool.Key).Distinct(StringComparer.Ordinal)), Group: g.ToArray())).Where(g => g.Group.Select(t => t.Tool.Key).Distinct(StringComparer.Ordinal).Count() > 1).GroupBy(g => g.Keys, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            yield return Same(pair.Key, [.. pair.SelectMany(g => g.Group)]);
    }

    private static string Identity(JudgedServer server) => server.Live is null && server.Known is { } known ? known.Id : server.Agent.Key;

    private static Finding Shadow(JudgedServer first, StackTool[] group) => new(
        FindingRules.LookAlike, RiskLevel.High, $"{string.Join(" and ", group.Select(t => InvisibleText.EscapedOnOneLine($"{t.Key}/{t.Name}")))} look alike.", "Find out which server means to be taken for the other, and take it out.")
    {
        Servers = [.. group.Select(t => t.Key).Distinct(StringComparer.Ordinal)],
        Tools = [.. group.Select(t => $"{t.Key}/{t.Name}")],
        File = first.Agent.File,
        Line = first.Agent.Line,
    };

    private static Finding Same(string keys, (JudgedServer Server, StackTool Tool)[] tools)
    {
        string[] names = [.. tools.Select(t => InvisibleText.EscapedOnOneLine(t.Tool.Name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string listed = names.Length <= MostNamed ? string.Join(", ", names) : $"{string.Join(", ", names.Take(MostNamed))} and {names.Length - MostNamed} more";
        return new Finding(FindingRules.SameName, RiskLevel.Medium, $"{keys} both have {listed}.", "Keep one of the servers, or deny these tools on the other.")
        {
            Servers = [.. tools.Select(t => t.Tool.Key).Distinct(StringComparer.Ordinal)],
            Tools = [.. tools.Select(t => $"{t.Tool.Key}/{t.Tool.Name}")],
            File = tools[0].Server.Agent.File,
            Line = tools[0].Server.Agent.Line,
        };
    }
}
