using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Changes;

/// <summary>What the crawls changed, day by day, the newest first.</summary>
internal sealed class ChangePages : IPageType
{
    private const int PageSize = 100, PullsShown = 20;

    public IEnumerable<Page> OfCatalogue(SiteContext site)
    {
        ChangeEvent[] pulls = [.. site.Changes.Events.Where(e => e.IsPossibleRugPull)];
        foreach ((string route, int number, IReadOnlyList<ChangeEvent> events, Pager? pager) in Pager.Split(Routes.Changes, site.Changes.Events, PageSize))
        {
            string root = Routes.RootOf(route);
            yield return new Page(route, "changes", new ChangesPage
            {
                Head = site.Head(route, Pager.Title("Changes in the catalogue", number), Pager.Description("Tools added, removed, redefined and relabelled, newest first.", number), "servers"),
                RugPulls = pulls.Length == 0 ? null : English.Count(pulls.Length, "possible rug pull"),
                Pulls = [.. pulls.Take(number == 1 ? PullsShown : 0).Select(e => ChangeRow.Of(e, site, root))],
                Days =
                [
                    .. events.GroupBy(e => e.Date).OrderByDescending(g => g.Key)
                        .Select(g => new ChangesOfADay(ChangeRow.Day(g.Key), [.. g.GroupBy(e => e.Server).Select(s => OfServer(s, site, root))])),
                ],
                Pager = pager,
            });
        }
    }

    private static ChangesOfAServer OfServer(IGrouping<string, ChangeEvent> changes, SiteContext site, string root)
    {
        ChangeRow[] rows = [.. changes.Select(e => ChangeRow.Of(e, site, root) with { NamesServer = false })];
        return new ChangesOfAServer(changes.Key, rows[0].ServerHref, rows);
    }
}

internal sealed record ChangesPage : PageModel
{
    /// <summary>How many there are on all pages; null where there is none.</summary>
    public required string? RugPulls { get; init; }

    /// <summary>The newest of them, on the first page.</summary>
    public required IReadOnlyList<ChangeRow> Pulls { get; init; }

    public required IReadOnlyList<ChangesOfADay> Days { get; init; }

    public required Pager? Pager { get; init; }
}

internal sealed record ChangesOfADay(string Date, IReadOnlyList<ChangesOfAServer> Servers);

/// <summary>What one server's authors, or the judge, changed in a day; <paramref name="Href"/> is null where it is no longer in the catalogue.</summary>
internal sealed record ChangesOfAServer(string Server, string? Href, IReadOnlyList<ChangeRow> Rows);
