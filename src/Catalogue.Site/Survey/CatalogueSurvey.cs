namespace Catalogue.Site.Survey;

/// <summary>The whole catalogue in compact entries: what lists, counters and links between servers are made from.</summary>
internal sealed class CatalogueSurvey
{
    private const int CounterpartsShown = 6;

    private readonly CounterpartIndex counterparts;

    private CatalogueSurvey(IReadOnlyList<ServerEntry> servers)
    {
        Servers = servers;
        Tools = [.. servers.SelectMany(s => s.Tools)];
        Profile = RiskProfile.Of(Tools);
        counterparts = new CounterpartIndex(Tools);
    }

    /// <summary>Sorted by id.</summary>
    public IReadOnlyList<ServerEntry> Servers { get; }

    /// <summary>Server by server.</summary>
    public IReadOnlyList<ToolEntry> Tools { get; }

    /// <summary>Day of the newest change in the catalogue; the epoch where none is known.</summary>
    public DateOnly AsOf => Servers.Max(s => s.LastChanged) ?? new DateOnly(1970, 1, 1);

    public RiskProfile Profile { get; }

    /// <summary>Tools of other servers that do the same, as a tool's page lists them.</summary>
    public IReadOnlyList<ToolEntry> CounterpartsOf(ToolEntry tool) => counterparts.Of(tool.Name, tool.Server.Slug, CounterpartsShown);

    public static CatalogueSurvey Of(IEnumerable<ServerEntry> servers) => new([.. servers.OrderBy(s => s.Id, StringComparer.Ordinal)]);
}
