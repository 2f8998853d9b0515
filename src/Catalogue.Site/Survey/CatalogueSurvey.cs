namespace Catalogue.Site.Survey;

/// <summary>The whole catalogue in compact entries: what lists, counters and links between servers are made from.</summary>
internal sealed class CatalogueSurvey
{
    private const int CounterpartsShown = 6;

    private readonly CounterpartIndex counterparts;
    private readonly Lazy<SharedNames> names;
    private readonly Lazy<IReadOnlyList<ToolEntry>> byRisk;

    private CatalogueSurvey(IReadOnlyList<ServerEntry> servers)
    {
        Servers = servers;
        Tools = [.. servers.SelectMany(s => s.Tools)];
        Profile = RiskProfile.Of(Tools);
        counterparts = new CounterpartIndex(Tools);
        names = new Lazy<SharedNames>(() => SharedNames.Of(Tools));
        byRisk = new Lazy<IReadOnlyList<ToolEntry>>(() => Sorted([.. Tools]));
    }

    /// <summary>Sorted by id.</summary>
    public IReadOnlyList<ServerEntry> Servers { get; }

    /// <summary>Server by server.</summary>
    public IReadOnlyList<ToolEntry> Tools { get; }

    /// <summary>Day of the newest change in the catalogue; the epoch where none is known.</summary>
    public DateOnly AsOf => Servers.Max(s => s.LastChanged) ?? new DateOnly(1970, 1, 1);

    /// <summary>The riskiest first, then by name and server: the order of most lists, in which each takes its own.</summary>
    public IReadOnlyList<ToolEntry> ByRisk => byRisk.Value;

    public RiskProfile Profile { get; }

    /// <summary>Names that several servers use.</summary>
    public SharedNames Names => names.Value;

    /// <summary>Tools of other servers that do the same, as a tool's page lists them.</summary>
    public IReadOnlyList<ToolEntry> CounterpartsOf(ToolEntry tool) => counterparts.Of(tool, CounterpartsShown);

    private static ToolEntry[] Sorted(ToolEntry[] tools)
    {
        Array.Sort(tools, static (a, b) =>
        {
            int order = a.Risk != b.Risk ? b.Risk - a.Risk : string.CompareOrdinal(a.Name, b.Name);
            if (order == 0)
                order = string.CompareOrdinal(a.Server.Id, b.Server.Id);
            return order == 0 ? string.CompareOrdinal(a.Slug, b.Slug) : order;
        });
        return tools;
    }

    public static CatalogueSurvey Of(IEnumerable<ServerEntry> servers) => new([.. servers.OrderBy(s => s.Id, StringComparer.Ordinal)]);
}
