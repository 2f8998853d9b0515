using System.Collections.ObjectModel;
using Catalogue.Model;
using Catalogue.Model.Changes;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Markup;

namespace Catalogue.Site.Survey;

/// <summary>What the catalogue's change logs tell, the newest first; within a day what may be a rug pull comes before all else.</summary>
internal sealed class ChangeHistory
{
    /// <summary>Days with changes that a site shows; the catalogue keeps them all.</summary>
    public const int DaysShown = 100;

    private readonly ILookup<(string Server, string Tool), ChangeEvent> byTool;
    private readonly ILookup<string, ChangeEvent> byServer;
    private readonly Dictionary<string, ServerEntry> servers = new(StringComparer.Ordinal);
    private readonly Dictionary<ServerEntry, Dictionary<string, string>> addresses = new(ReferenceEqualityComparer.Instance);

    private ChangeHistory(IReadOnlyList<ChangeEvent> events, CatalogueSurvey survey)
    {
        Events = events;
        byTool = events.Where(e => e.Kind != ChangeKind.NewServer).SelectMany(e => e.Tools.Select(t => (Key: (e.Server, Tool: t), Event: e with { Tools = [t] }))).ToLookup(e => e.Key, e => e.Event);
        byServer = events.ToLookup(e => e.Server, StringComparer.Ordinal);
        foreach (ServerEntry server in survey.Servers.Where(s => byServer.Contains(s.Id)))
        {
            servers[server.Id] = server;
            addresses[server] = server.Tools.DistinctBy(t => t.Name, StringComparer.Ordinal).ToDictionary(t => t.Name, t => t.Route.Address, StringComparer.Ordinal);
        }
    }

    public IReadOnlyList<ChangeEvent> Events { get; }

    public static ChangeHistory Read(CatalogueStore store, CatalogueSurvey survey, ICollection<Problem> problems) =>
        new([.. store.ChangeDates().OrderDescending().Take(DaysShown).Select(d => store.LoadChanges(d, problems)).OfType<ChangeLog>().SelectMany(EventsOf)], survey);

    /// <summary>What happened to one tool, the newest first.</summary>
    public IEnumerable<ChangeEvent> Of(string server, string tool) => byTool[(server, tool)];

    /// <summary>What happened to a server and its tools.</summary>
    public IEnumerable<ChangeEvent> OfServer(string id) => byServer[id];

    /// <summary>The server's line, or null where it is no longer in the catalogue.</summary>
    public ServerEntry? ServerOf(string id) => servers.GetValueOrDefault(id);

    /// <summary>Where the tool stands, from the site's root; null where it does not.</summary>
    public string? AddressOf(string server, string tool) => ServerOf(server) is { } entry ? addresses[entry].GetValueOrDefault(HiddenCharacters.Shown(tool)) : null;

    private static IEnumerable<ChangeEvent> EventsOf(ChangeLog log)
    {
        HashSet<(string, string, string)> judged = [.. log.Redefined.Where(r => r.After is not null).Select(r => (r.Server, r.Tool, r.To))];
        IEnumerable<ChangeEvent> events =
        [
            .. log.Redefined.OrderByDescending(r => r.IsPossibleRugPull).Select(r => new ChangeEvent(log.Date, ChangeKind.Redefined, r.Server, [r.Tool]) { Redefinition = r }),
            // A verdict that followed a redefinition of the same day stands with it.
            .. log.Relabelled.Where(r => !judged.Contains((r.Server, r.Tool, r.To))).Select(r => new ChangeEvent(log.Date, ChangeKind.Relabelled, r.Server, [r.Tool]) { Relabelling = r }),
            .. log.Added.GroupBy(t => t.Server, StringComparer.Ordinal).Select(g => new ChangeEvent(log.Date, ChangeKind.Added, g.Key, [.. g.Select(t => t.Tool)])),
            .. log.Removed.GroupBy(t => t.Server, StringComparer.Ordinal).Select(g => new ChangeEvent(log.Date, ChangeKind.Removed, g.Key, [.. g.Select(t => t.Tool)])
            {
                Risks = g.Where(t => t.Risk is not null).ToDictionary(t => t.Tool, t => t.Risk, StringComparer.Ordinal),
            }),
            .. log.NewServers.Select(s => new ChangeEvent(log.Date, ChangeKind.NewServer, s.Server, s.Tools)),
        ];
        return events;
    }
}

/// <summary>One thing that happened: to one tool, or to several of a server in the same way.</summary>
internal sealed record ChangeEvent(DateOnly Date, ChangeKind Kind, string Server, IReadOnlyList<string> Tools)
{
    public Redefinition? Redefinition { get; init; }

    public Relabelling? Relabelling { get; init; }

    /// <summary>The last level of each tool that was removed, as far as it is known.</summary>
    public IReadOnlyDictionary<string, RiskLevel?> Risks { get; init; } = ReadOnlyDictionary<string, RiskLevel?>.Empty;

    public bool IsPossibleRugPull => Redefinition is { IsPossibleRugPull: true };
}

internal enum ChangeKind
{
    Redefined,
    Relabelled,
    Added,
    Removed,
    NewServer,
}
