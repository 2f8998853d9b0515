using Catalogue.Model.Verdicts;
using Catalogue.Site.Pages.Classes;
using Catalogue.Site.Pages.Matrix;
using Catalogue.Site.Pages.Names;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Pages.Risks;
using Catalogue.Site.Pages.ServerList;
using Catalogue.Site.Pages.Signals;
using Catalogue.Site.Rendering;
using Catalogue.Site.Survey;

namespace Catalogue.Tests.Site.Pages.Parts;

/// <summary>Lists so long that the sites of other tests have none like them.</summary>
public sealed class LongListTests
{
    public static TheoryData<string> Lists => [.. Types.Select(t => t.GetType().Name)];

    private static IEnumerable<IPageType> Types => [new ServerListPages(), new MatrixPages(), new NamePages(), new RiskPages(), new ClassPages(), new SignalPages()];

    [Theory]
    [MemberData(nameof(Lists))]
    public void EveryPage_HasATitleAndADescriptionOfItsOwn(string type)
    {
        var site = new SiteContext(SiteCase.Options("none"), SiteCase.Store, CatalogueSurvey.Of(Servers(900)), [], []);

        Page[] pages = [.. Types.Single(t => t.GetType().Name == type).OfCatalogue(site)];

        PageHead[] heads = [.. pages.Select(p => ((PageModel)p.Model).Head)];
        Assert.Contains(pages, p => p.Route.EndsWith("/3/", StringComparison.Ordinal));
        Assert.Equal(heads.Length, heads.Select(h => h.Title).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(heads.Length, heads.Select(h => h.Description).Distinct(StringComparer.Ordinal).Count());
    }

    // Two servers of one name each, so that names are a long list as well.
    private static IEnumerable<ServerEntry> Servers(int count) => Enumerable.Range(0, count).Select(i =>
    {
        var server = new ServerEntry { Id = $"many/s{i}", Slug = $"many-s{i}", Name = $"s{i}", Summary = "", Tools = [], Combinations = [] };
        return server.With([new ToolEntry
        {
            Server = server, Name = $"get_thing_{i / 2}", Slug = $"get_thing_{i / 2}", Does = "", Class = ToolClass.Read, Risk = RiskLevel.Low, Confidence = 1, NeedsReview = false,
            Reviewed = false, Summary = "Returns one thing.", Signals = [SignalIds.ArbitraryCode], Attacks = [], Page = 0,
        }]);
    });
}
