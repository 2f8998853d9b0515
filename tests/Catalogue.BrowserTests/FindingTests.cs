using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.BrowserTests;

/// <summary>The ways to find and to compare: search with its own page, matrix, comparison, a shared stack.</summary>
public sealed class FindingTests(Browser browser, StarterSite starter) : IClassFixture<StarterSite>
{
    [Theory]
    [InlineData("prompt injection", "LI", "Attack")]
    [InlineData("claude code", "LI", "Policy format")]
    [InlineData("critical", "LI", "Risk level")]
    [InlineData("CVE-2026-46519", "LI", "Attack")]
    public async Task WhatIsNoTool_IsFound(string query, string tag, string kind)
    {
        await using BrowserPage page = await browser.Open(starter.Served, "search/?q=" + Uri.EscapeDataString(query));

        ILocator shown = page["[data-search-topics] > li:not([hidden])"];
        await Expect(page["[data-search-said]"]).ToContainTextAsync(query);
        Assert.Contains(kind, string.Join('\n', await shown.AllTextContentsAsync()), StringComparison.Ordinal);
        Assert.Equal(tag, await shown.First.EvaluateAsync<string>("e => e.tagName"));
        Assert.True(await shown.CountAsync() < 40);
        page.AssertNoFaults();
    }

    [Theory]
    [InlineData("githb")]
    [InlineData("github delete file")]
    public async Task ToolsAreFound_WithATypingErrorAndBySeveralWords(string query)
    {
        await using BrowserPage page = await browser.Open(starter.Served, "search/?q=" + Uri.EscapeDataString(query));

        await Expect(page["[data-search-found] a[href*='github-github-mcp-server']"].First).ToBeVisibleAsync();
        page.AssertNoFaults();
    }

    [Fact]
    public async Task ControlK_GoesToTheSearch_AndEnterToItsPage()
    {
        await using BrowserPage page = await browser.Open(starter.Served, "servers/");

        await page.Page.Keyboard.PressAsync("Control+k");
        await page.Page.Keyboard.TypeAsync("rug pull");
        await Expect(page[".search-results"]).ToContainTextAsync("Changes");
        await Expect(page[".search-results"]).ToBeVisibleAsync();
        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(page[".search-results"]).ToBeHiddenAsync();
        await page.Page.Keyboard.PressAsync("Enter");

        await page.Page.WaitForURLAsync(address => address.EndsWith("/search/?q=rug+pull", StringComparison.Ordinal));
        page.AssertNoFaults();
    }

    [Fact]
    public async Task WithoutScript_SearchListsWhatIsNoTool()
    {
        await using BrowserPage page = await browser.Open(starter.Served, "search/?q=x", View.Desktop with { Script = false });

        Assert.True(await page["[data-search-topics] > li"].CountAsync() > 60);
    }

    [Fact]
    public async Task Matrix_IsSortedByItsAddress()
    {
        await using BrowserPage page = await browser.Open(starter.Served, "matrix/?sort=-destroys");

        int[] destroys = [.. (await page["#matrix tbody tr td:nth-child(6)"].AllTextContentsAsync()).Select(t => int.Parse(t, CultureInfo.InvariantCulture))];
        Assert.True(destroys.Length > 40);
        Assert.Equal(destroys.OrderDescending(), destroys);
        page.AssertNoFaults();
    }

    [Fact]
    public async Task Comparison_StandsInTheAddress()
    {
        await using BrowserPage page = await browser.Open(starter.Served, "compare/");
        await page["input[name=s] >> nth=0"].FillAsync("github-github-mcp-server");
        await page["input[name=s] >> nth=1"].FillAsync("microsoft-playwright-mcp");
        await page["[data-compare] button"].ClickAsync();

        await Expect(page["[data-compare-result] table"]).ToContainTextAsync("Worse together");
        Assert.Contains("s=github-github-mcp-server", page.Page.Url, StringComparison.Ordinal);
        await page.Page.ReloadAsync();
        await Expect(page["[data-compare-result] thead th"]).ToHaveCountAsync(3);
        page.AssertNoFaults();
    }

    [Fact]
    public async Task Stack_GivesOneVerdict_AndItsAddressBringsItBack()
    {
        await using BrowserPage page = await browser.Open(starter.Served, "stack/");
        await page["#stack-text"].FillAsync("""{ "mcpServers": { "gh": { "command": "docker", "args": ["run", "-i", "--rm", "ghcr.io/github/github-mcp-server"] }, "mine": { "command": "npx", "args": ["@me/private"] } } }""");
        await page["[data-stack] button"].ClickAsync();

        await Expect(page["section[aria-labelledby=stack-verdict] .lead"]).ToContainTextAsync("Not safe together: private data, untrusted content and a way out, all in gh.");
        await Expect(page["section[aria-labelledby=stack-verdict] .warn"]).ToContainTextAsync("1 server not recognised (mine)");
        await Expect(page["section[aria-labelledby=stack-verdict] dd"].Last).ToContainTextAsync("0 combinations");

        string address = page.Page.Url;
        await page.Page.GotoAsync("about:blank");
        await page.Page.GotoAsync(address);
        await Expect(page["section[aria-labelledby=stack-verdict] .lead"]).ToContainTextAsync("all in gh");
        page.AssertNoFaults();
    }

    [Theory]
    [InlineData("")]
    [InlineData("servers/github-github-mcp-server/")]
    [InlineData("matrix/")]
    [InlineData("search/")]
    public async Task AtThePhonesWidth_EveryEntryOfTheNavigationIsSeen(string path)
    {
        await using BrowserPage page = await browser.Open(starter.Served, path, View.Phone);

        Assert.True(await page.Page.EvaluateAsync<bool>("() => [...document.querySelectorAll('.top nav a')].every((a) => { const r = a.getBoundingClientRect(); return r.left >= 0 && r.right <= innerWidth; })"));
        Assert.True(await page.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task OnAPhone_ActionAndCopyAreInTheFirstScreen()
    {
        await using BrowserPage page = await browser.Open(starter.Served, "tools/github-github-mcp-server/delete_file/", View.Desktop with { Width = 390 });
        await page.Page.SetViewportSizeAsync(390, 844);

        foreach (string wanted in (string[])[".formats details[open] .effect", ".formats details[open] .file button"])
            Assert.True((await page[wanted].First.BoundingBoxAsync())!.Y < 844, wanted);
    }
}
