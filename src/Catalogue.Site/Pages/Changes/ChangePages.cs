using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Changes;

/// <summary>What the crawls changed, day by day, the newest first.</summary>
internal sealed class ChangePages : IPageType
{
    private const int PageSize = 100;

    public IEnumerable<Page> OfCatalogue(SiteContext site)
    {
        int pulls = site.Changes.Events.Count(e => e.IsPossibleRugPull);
        foreach ((string route, IReadOnlyList<ChangeEvent> events, Pager? pager) in Pager.Split(Routes.Changes, site.Changes.Events, PageSize))
        {
            string root = Routes.RootOf(route);
            string page = route == Routes.Changes ? "" : $", page {route.Split('/')[1]}";
            yield return new Page(route, "changes", new ChangesPage
            {
                Head = site.Head(route, $"Changes in the catalogue{page}", $"Tools added, removed, redefined and relabelled, newest first{page}.", "servers"),
                RugPulls = pulls == 0 ? null : English.Count(pulls, "possible rug pull"),
                Days =
                [
                    .. events.GroupBy(e => e.Date).OrderByDescending(g => g.Key)
                        .Select(g => new ChangesOfADay(ChangeRow.Day(g.Key), [.. g.Select(e => ChangeRow.Of(e, site, root))])),
                ],
                Pager = pager,
            });
        }
    }
}

internal sealed record ChangesPage : PageModel
{
    /// <summary>How many there are on all pages; null where there is none.</summary>
    public required string? RugPulls { get; init; }

    public required IReadOnlyList<ChangesOfADay> Days { get; init; }

    public required Pager? Pager { get; init; }
}

internal sealed record ChangesOfADay(string Date, IReadOnlyList<ChangeRow> Rows);
