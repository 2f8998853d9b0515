using Catalogue.Site.Markup;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;

namespace Catalogue.Site.Pages.Guides;

/// <summary>The project's own texts for people who run it or change it: a page for each file of <c>content/guides/</c>, and their list.</summary>
internal sealed class GuidePages : IPageType
{
    public IEnumerable<Page> OfCatalogue(SiteContext site)
    {
        IReadOnlyList<Guide> guides = Guide.ReadAll(site.Options.ContentFolder);
        HashSet<string> routes = [.. guides.Select(g => g.Route)];
        yield return new Page(Routes.Guides, "guides", new GuidesPage
        {
            Head = site.Head(Routes.Guides, "Guides", "How to run the catalogue, enforce its policies, deploy its site, extend it, and how fast and how right it is."),
            Guides = [.. guides.Select(g => new GuideCard(g.Title, g.Summary, Routes.RootOf(Routes.Guides) + g.Route))],
        });
        foreach (Guide guide in guides)
        {
            yield return new Page(guide.Route, "guide", new GuidePage
            {
                Head = site.Head(guide.Route, guide.Title, guide.Summary),
                Text = MarkdownRenderer.ToHtml(guide.Text, Routes.RootOf(guide.Route), route => Routes.IsGuide(route) ? routes.Contains(route) : site.HasRoute(route)),
            });
        }
    }
}

/// <param name="Title">The guide's heading.</param>
/// <param name="Summary">Its first paragraph, without marks.</param>
/// <param name="Href">Where it is, seen from the list.</param>
internal sealed record GuideCard(string Title, string Summary, string Href);

internal sealed record GuidesPage : PageModel
{
    public required IReadOnlyList<GuideCard> Guides { get; init; }
}

internal sealed record GuidePage : PageModel
{
    public required Html Text { get; init; }
}
