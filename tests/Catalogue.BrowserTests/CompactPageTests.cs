using static Microsoft.Playwright.Assertions;

namespace Catalogue.BrowserTests;

/// <summary>The pages of the compact layout that differ from those of the full one.</summary>
public sealed class CompactPageTests(Browser browser, CompactStarterSite starter, CompactHostileSite hostile) : IClassFixture<CompactStarterSite>, IClassFixture<CompactHostileSite>
{
    private const string Github = "servers/github-github-mcp-server/";

    public static TheoryData<string> PageTypes => ["", Github, Github + "high-risk/", "servers/microsoft-playwright-mcp/", "classes/destructive/"];

    [Theory]
    [MemberData(nameof(PageTypes))]
    public Task PageOfTheStarter_IsAccessibleInAllViews(string route) => Accessibility.AssertInAllViews(browser, starter.Served, route);

    [Theory]
    [InlineData("servers/evil-hostile/")]
    [InlineData("servers/acme-ledger-mcp/")]
    [InlineData("servers/acme-empty/")]
    public Task HostilePage_IsAccessibleInAllViews(string route) => Accessibility.AssertInAllViews(browser, hostile.Served, route, async page =>
    {
        Assert.DoesNotContain("hit", await page.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page["main script:not([src*='assets/']), main iframe, main img, main a[href^='javascript:' i]"].CountAsync());
    });

    [Fact]
    public async Task SearchResult_LeadsToTheSection()
    {
        await using BrowserPage page = await browser.Open(starter.Served, "");
        await page["form[data-search] input >> nth=0"].FillAsync("create_or_update_file github");

        await page["[role=option]:has(code:text-is('create_or_update_file')) >> nth=0"].ClickAsync();

        await Expect(page["article:target h3"]).ToHaveTextAsync("create_or_update_file");
        await Expect(page["article:target"]).ToBeInViewportAsync();
        Assert.EndsWith("/#tool-create_or_update_file", page.Page.Url, StringComparison.Ordinal);
        page.AssertNoFaults();
    }

    [Fact]
    public async Task CopiedPolicy_CarriesTheReadersNameForTheServer()
    {
        await using BrowserPage page = await browser.Open(starter.Served, Github);
        await page["[data-server-key]"].FillAsync("hub");

        await page["#tool-delete_file [data-file] button >> nth=0"].ClickAsync();

        await Expect(page["[role=status].visually-hidden"]).ToHaveTextAsync("Copied");
        Assert.Equal(
            "version: \"1\"\ndescription: \"Recommended policy for hub\"\ndefault: deny\ntools:\n  delete_file:\n    rules:\n      - name: denied\n        action: deny\n        on_deny: \"Denied by policy.\"\n",
            await page.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        page.AssertNoFaults();
    }

    [Fact]
    public async Task WithoutScript_EverySectionIsWhole()
    {
        await using BrowserPage page = await browser.Open(starter.Served, Github + "#tool-delete_file", View.Phone with { Script = false });

        await Expect(page["#tool-delete_file pre"]).ToBeVisibleAsync();
        Assert.Equal(0, await page["button:visible, select:visible"].CountAsync());
        page.AssertNoFaults();
    }
}
