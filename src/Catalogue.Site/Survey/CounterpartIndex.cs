namespace Catalogue.Site.Survey;

/// <summary>Tools of different servers that do the same to the same: verb and object taken from their names.</summary>
internal sealed class CounterpartIndex
{
    private const int MaxServersKept = 64;

    private readonly Dictionary<string, List<ToolEntry>> tools = new(StringComparer.Ordinal);

    public CounterpartIndex(IEnumerable<ToolEntry> all)
    {
        foreach (ToolEntry tool in all)
        {
            if (tool.Does.Length == 0)
                continue;
            if (!tools.TryGetValue(tool.Does, out List<ToolEntry>? same))
                tools[tool.Does] = same = new List<ToolEntry>(1);
            // One a server is enough, and a common pair of words needs no thousand examples.
            if (same.Count < MaxServersKept && (same.Count == 0 || same[^1].Server.Slug != tool.Server.Slug))
                same.Add(tool);
        }
        // Once here, for each list is asked for by all of its tools; of one server there is one.
        foreach (List<ToolEntry> same in tools.Values)
            same.Sort(static (a, b) => a.Risk != b.Risk ? b.Risk - a.Risk : string.CompareOrdinal(a.Server.Id, b.Server.Id));
    }

    /// <summary>Up to <paramref name="limit"/> tools on other servers, the riskiest first, for its verdict differs with reason.</summary>
    public IReadOnlyList<ToolEntry> Of(ToolEntry tool, int limit) =>
        tools.TryGetValue(tool.Does, out List<ToolEntry>? same) ? [.. same.Where(t => t.Server.Slug != tool.Server.Slug).Take(limit)] : [];
}
