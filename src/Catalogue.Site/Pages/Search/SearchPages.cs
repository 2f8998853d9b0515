using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;

namespace Catalogue.Site.Pages.Search;

/// <summary>Results under an address of their own; without JavaScript a list of everything that is no tool.</summary>
internal sealed class SearchPages : IPageType
{
    public IEnumerable<Page> OfCatalogue(SiteContext site)
    {
        string root = Routes.RootOf(Routes.Search);
        yield return new Page(Routes.Search, "search", new SearchPage
        {
            Head = site.Head(Routes.Search, "Search", "Tools, servers, attack cases, CVE ids, signals, policy formats, classes and levels of the catalogue."),
            Topics = [.. SearchTopics.Of(site).Select(t => t with { Href = root + t.Href })],
        });
    }
}

internal sealed record SearchPage : PageModel
{
    public required IReadOnlyList<SearchTopic> Topics { get; init; }
}
