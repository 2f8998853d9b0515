using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Rendering;

namespace Catalogue.Site.Pages.NotFound;

/// <summary>The page for an address that leads nowhere. It may be served at any depth, so its links are absolute.</summary>
internal sealed class NotFoundPages : IPageType
{
    public const string Route = "404.html";

    public IEnumerable<Page> OfCatalogue(SiteContext site)
    {
        PageHead head = site.Head(Route, "No such page", "Nothing stands at this address.");
        yield return new Page(Route, "notfound", new NotFoundPage { Head = head with { Root = site.Options.BaseUrl ?? "/", Canonical = null } });
    }
}

internal sealed record NotFoundPage : PageModel;
