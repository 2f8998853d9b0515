using Catalogue.Site.Pages.Changes;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Pages.Tools;
using Catalogue.Site.Rendering;
using Catalogue.Site.Survey;

namespace Catalogue.Site.Memory;

/// <summary>What the pages of a server show beside its own files: tools elsewhere that do the same, and its history.</summary>
/// <param name="asked">What the templates of these pages ask for; nothing else counts.</param>
/// <param name="changed">Since the last build.</param>
internal sealed class Neighbours(SiteContext site, AskedMembers asked, ChangedWords changed)
{
    // Addresses count from the site's root: how deep a page lies is its own business.
    private const string Root = "";

    /// <param name="last">Those of the last build, where the server itself has not changed since.</param>
    public NeighbourPrints Of(ServerEntry server, NeighbourPrints? last)
    {
        string history = asked.HashOf(site.Changes.OfServer(server.Id).Select(e => ChangeRow.Of(e, site, Root)));
        return new NeighbourPrints(history, [.. server.Tools.Select((t, i) => last is null || changed.Has(t) ? asked.PrintOf(ToolPages.Elsewhere(t, site, Root)) : last.Elsewhere[i])]);
    }
}
