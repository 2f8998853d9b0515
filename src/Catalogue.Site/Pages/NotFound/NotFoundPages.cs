using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;

namespace Catalogue.Site.Pages.NotFound;

/// <summary>The page for an address that leads nowhere. It may be served at any depth, so its links are absolute.</summary>
internal sealed class NotFoundPages : IPageType
{
    public IEnumerable<Page> OfCatalogue(SiteContext site)
    {
        PageHead head = site.Head(Routes.NotFound, "No such page", "Nothing stands at this address.");
        yield return new Page(Routes.NotFound, "notfound", new NotFoundPage { Head = head with { Root = site.Options.BaseUrl ?? "/", Canonical = null } });
    }
}

internal sealed record NotFoundPage : PageModel;
