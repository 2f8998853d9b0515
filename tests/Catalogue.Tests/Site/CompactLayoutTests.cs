using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Catalogue.Classifier;
using Catalogue.Cli.Stages;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Site;
using Catalogue.Site.Links;
using Catalogue.Site.Routing;

namespace Catalogue.Tests.Site;

public sealed class CompactLayoutTests(CompactSiteCase site) : IClassFixture<CompactSiteCase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void ServerPage_IsAsReviewed()
    {
        IHtmlDocument page = SiteCase.Parsed(site.Output)["servers/acme-ledger-mcp/index.html"];

        // Snippets for the whole server are the policy room's own golden files.
        foreach (IElement policy in page.QuerySelectorAll(".profile-policy .formats").ToArray())
            policy.Remove();
        Golden.Matches("site/CompactLayoutTests.server.html", page.QuerySelector("main")!.OuterHtml + "\n");
    }

    [Fact]
    public void NoFile_IsOfOneTool()
    {
        Assert.False(Directory.Exists(Path.Combine(site.Output, "tools")));
        Assert.True(Directory.EnumerateFiles(site.Output, "*", SearchOption.AllDirectories).Count(f => f.Contains("acme-ledger-mcp", StringComparison.Ordinal)) <= 7);
    }

    [Fact]
    public void Section_HoldsWhatADecisionNeeds()
    {
        IElement section = site.Pages["servers/acme-ledger-mcp/index.html"].QuerySelector("#tool-run_ledger_query")!;

        Assert.Equal("Critical", section.QuerySelector(".lv")!.TextContent);
        Assert.Equal(["Runs any SQL statement", "the ledger"], section.QuerySelectorAll(".def mark").Select(m => m.TextContent));
        Assert.Equal(["Any SQL"], section.QuerySelectorAll(".args[open] mark").Select(m => m.TextContent));
        Assert.Contains("run_ledger_query", section.QuerySelector("[data-file] pre")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(section.QuerySelector("a[href$='signals/arbitrary-code/']"));
        Assert.NotNull(section.QuerySelector("a[href$='attacks/ticket-reads-table/']"));
    }

    [Fact]
    public void ListsFeedAndMarkdown_LinkToTheSection()
    {
        const string Place = "servers/acme-ledger-mcp/#tool-delete_invoice";

        Assert.NotNull(site.Pages["classes/destructive/index.html"].QuerySelector($"a[href='../../{Place}']"));
        Assert.NotNull(site.Pages["servers/acme-ledger-mcp/high-risk/index.html"].QuerySelector($"a[href$='{Place}']"));
        Assert.NotNull(site.Pages["changes/index.html"].QuerySelector("a[href*='/#tool-']"));
        foreach (string file in (string[])["api/v1/tools.csv", "servers/acme-ledger-mcp/index.md", "feed.xml"])
            Assert.Contains("/#tool-", File.ReadAllText(Path.Combine(site.Output, file)), StringComparison.Ordinal);
        Assert.All(site.Pages.Values.SelectMany(p => p.QuerySelectorAll("form[data-search]")), f => Assert.Equal("compact", f.GetAttribute("data-layout")));
        Assert.All(site.Pages.Values, p => Assert.Empty(p.QuerySelectorAll("a[href^='tools/'], a[href*='../tools/']")));
    }

    [Fact]
    public async Task ServerWithThousandTools_IsSplitIntoPagesThatEveryLinkKnows()
    {
        using var folder = new TempFolder();
        CatalogueStore store = Shipped.Catalogue(folder.File("catalogue"));
        var server = new Server { Id = "a/large", Name = "Large", Tools = [.. Enumerable.Range(1, 1_000).Select(i => new ToolDefinition { Name = $"{(i % 9 == 0 ? "delete" : "list")}_thing_{i}", Description = "Lists things." })] };
        store.SaveServer(server);
        store.SaveClassifications(ToolClassifier.Load(store.ModelFolder).Classify(server, []));

        await SiteBuilder.BuildAsync(SiteCase.Options(folder.File("site")) with { Layout = SiteLayout.Compact }, store, null, Ct);

        int[] sections = [.. new[] { "", "2/", "3/", "4/", "5/" }.Select(p => SectionsOf(folder.File($"site/servers/a-large/{p}index.html")))];
        Assert.Equal([200, 200, 200, 200, 200], sections);
        Assert.False(Directory.Exists(folder.File("site/servers/a-large/6")));
        Assert.Empty(LinkChecker.Check(folder.File("site"), Ct).Broken);
        string search = string.Concat(Directory.EnumerateFiles(folder.File("site/search"), "*", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.Contains("5/list_thing_", search, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LongTexts_AreCutOnThePageAndWholeInTheDocument()
    {
        using var folder = new TempFolder();
        CatalogueStore store = Shipped.Catalogue(folder.File("catalogue"));
        string text = "Deletes a file. " + string.Concat(Enumerable.Repeat("\ud83d\udc1f", 40_000));
        var server = new Server { Id = "a/long", Name = "Long", Description = text, Tools = [.. Enumerable.Range(1, 5).Select(i => new ToolDefinition { Name = $"delete_{i}", Description = text })] };
        store.SaveServer(server);
        store.SaveClassifications(ToolClassifier.Load(store.ModelFolder).Classify(server, []));

        await SiteBuilder.BuildAsync(SiteCase.Options(folder.File("site")) with { Layout = SiteLayout.Compact }, store, null, Ct);

        IElement each = SiteCase.Parsed(folder.File("site"))["servers/a-long/index.html"].QuerySelector(".each")!;
        Assert.InRange(each.TextContent.Length, 5 * 6_000, 5 * 9_000);
        Assert.DoesNotContain('\ufffd', each.TextContent);
        Assert.Contains("the first 6,000 of 80,016 characters", each.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SiteLayout.Full, 5_000, "tools/s/t/", "tools/s/t/index.md", "t")]
    [InlineData(SiteLayout.Compact, 199, "servers/s/#tool-t", "servers/s/#tool-t", "t")]
    [InlineData(SiteLayout.Compact, 200, "servers/s/2/#tool-t", "servers/s/2/#tool-t", "2/t")]
    public void Place_IsToldInOneWay(SiteLayout layout, int rank, string address, string markdown, string search)
    {
        var place = ToolRoute.Of(layout, "s", "t", rank);

        Assert.Equal((address, markdown, search), (place.Address, place.MarkdownAddress, place.InSearch));
    }

    private static int SectionsOf(string file) => Encoding.UTF8.GetString(File.ReadAllBytes(file)).Split("<article class=\"one ").Length - 1;
}
