using Catalogue.Site.Rendering;
using Catalogue.Site.Survey;

namespace Catalogue.Site.Pages.Parts;

/// <summary>One kind of page. It makes pages for each server, for the catalogue as a whole, or both.</summary>
internal interface IPageType
{
    /// <summary>Pages about one server; called once for each, from several threads.</summary>
    IEnumerable<Page> OfServer(ServerDossier server, SiteContext site) => [];

    /// <summary>Pages that need the survey alone; called once.</summary>
    IEnumerable<Page> OfCatalogue(SiteContext site) => [];
}
