using Catalogue.Site.Pages.Changes;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Pages.Tools;
using Catalogue.Site.Rendering;
using Catalogue.Site.Survey;

namespace Catalogue.Site.Memory;

/// <summary>What the pages of a server show beside its own files: tools elsewhere that do the same, and its history.</summary>
/// <param name="asked">What the templates of these pages ask for; nothing else counts.</param>
internal sealed class Neighbours(SiteContext site, AskedMembers asked)
{
    // Addresses count from the site's root: how deep a page lies is its own business.
    private const string Root = "";

    public NeighbourPrints Of(ServerEntry server) => new(
        asked.HashOf(site.Changes.OfServer(server.Id).Select(e => ChangeRow.Of(e, site, Root))),
        [.. server.Tools.Select(t => asked.PrintOf(ToolPages.Elsewhere(t, site, Root)))]);
}
