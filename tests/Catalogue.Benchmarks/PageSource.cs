using Catalogue.Model.Store;
using Catalogue.Site;
using Catalogue.Site.Memory;
using Catalogue.Site.Pages;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;
using Catalogue.Site.Survey;

namespace Catalogue.Benchmarks;

/// <summary>The pages of a build with their models, one after the other.</summary>
internal sealed class PageSource
{
    private readonly SiteContext context;

    private PageSource(SiteContext context) => this.context = context;

    public static async Task<PageSource> OpenAsync(SiteOptions options, CatalogueStore store, CancellationToken cancel)
    {
        var survey = new SurveyRun(options, store, BuildInputs.Read(options, store));
        await survey.RunAsync(null, cancel);
        return new PageSource(new SiteContext(options, store, survey.Survey, survey.Attacks, survey.Shared));
    }

    public IEnumerable<Page> OfServers()
    {
        foreach (ServerEntry entry in context.Survey.Servers)
        {
            ServerDossier server = context.Worded(ServerDossier.Read(context.Store, entry.Id, [])!) with { Entry = entry };
            foreach (Page page in PageTypes.All.SelectMany(t => t.OfServer(server, context)))
                yield return page;
        }
    }

    public IEnumerable<Page> OfCatalogue() => PageTypes.All.SelectMany(t => t.OfCatalogue(context));
}
