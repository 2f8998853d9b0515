namespace Catalogue.Site.Survey;

/// <summary>Names of tools that several servers use, and names that may be taken for each other: where one server's tool can shadow another's.</summary>
internal sealed class SharedNames
{
    private SharedNames(IReadOnlyList<SharedName> groups) => Groups = groups;

    /// <summary>Look-alikes first, then those whose verdicts lie furthest apart, then by the number of servers and by name.</summary>
    public IReadOnlyList<SharedName> Groups { get; }

    public static SharedNames Of(IEnumerable<ToolEntry> tools) => new(
    [
        .. tools.GroupBy(t => NameFold.Of(t.Name), StringComparer.Ordinal)
            .Where(g => g.Key.Length > 0 && g.Select(t => t.Server.Slug).Distinct(StringComparer.Ordinal).Skip(1).Any())
            .Select(SharedName.Of)
            .OrderByDescending(g => g.IsLookAlike).ThenByDescending(g => g.Tools[0].Risk - g.Tools[^1].Risk).ThenByDescending(g => g.Servers).ThenBy(g => g.Name, StringComparer.Ordinal),
    ]);
}

/// <summary>Tools of several servers under one name, or under names that are taken for each other.</summary>
/// <param name="Name">The spelling that most of them use.</param>
/// <param name="Servers">How many servers.</param>
/// <param name="IsLookAlike">Whether spellings differ by more than case and separators.</param>
/// <param name="Tools">The riskiest first.</param>
internal sealed record SharedName(string Name, int Servers, bool IsLookAlike, IReadOnlyList<ToolEntry> Tools)
{
    public static SharedName Of(IEnumerable<ToolEntry> alike)
    {
        ToolEntry[] tools = [.. alike.OrderByDescending(t => t.Risk).ThenBy(t => t.Server.Id, StringComparer.Ordinal).ThenBy(t => t.Name, StringComparer.Ordinal)];
        string name = tools.GroupBy(t => t.Name, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
        return new SharedName(name, tools.Select(t => t.Server.Slug).Distinct(StringComparer.Ordinal).Count(), tools.Select(t => NameFold.Spelling(t.Name)).Distinct(StringComparer.Ordinal).Skip(1).Any(), tools);
    }
}
