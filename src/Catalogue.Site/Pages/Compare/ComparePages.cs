using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;

namespace Catalogue.Site.Pages.Compare;

/// <summary>Two to four servers side by side; <c>assets/compare.js</c> reads their documents in the reader's browser, and the address names them.</summary>
internal sealed class ComparePages : IPageType
{
    public IEnumerable<Page> OfCatalogue(SiteContext site)
    {
        string root = Routes.RootOf(Routes.Compare);
        yield return new Page(Routes.Compare, "compare", new ComparePage
        {
            Head = site.Head(Routes.Compare, "Compare MCP servers", "Two to four servers side by side: levels, classes, signals, combinations and what the recommended policy does.", "servers"),
            Servers = [.. site.Survey.Servers.Where(s => s.Tools.Count > 0).OrderBy(s => s.Id, StringComparer.Ordinal).Select(s => new CompareChoice(s.Slug, s.Id))],
            Places = [1, 2, 3, 4],
            Api = root + Routes.ApiServers,
        });
    }
}

internal sealed record ComparePage : PageModel
{
    public required IReadOnlyList<CompareChoice> Servers { get; init; }

    /// <summary>A field is there for each.</summary>
    public required IReadOnlyList<int> Places { get; init; }

    /// <summary>Where the servers' documents are.</summary>
    public required string Api { get; init; }
}

/// <summary>A server that can be chosen.</summary>
internal sealed record CompareChoice(string Slug, string Id);
