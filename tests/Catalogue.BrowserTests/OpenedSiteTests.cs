using static Microsoft.Playwright.Assertions;

namespace Catalogue.BrowserTests;

/// <summary>What a person does after the first command: front page, server, tool, copy, search.</summary>
public sealed class OpenedSiteTests(Browser browser) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("catalogue-opened-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("build --open")]
    [InlineData("serve --port 0")]
    public async Task PrintedAddress_LeadsAllTheWay(string command)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "No terminal to be had: util-linux is missing.");
        await using OpenedSite site = await OpenedSite.Start(folder, [.. command.Split(' '), "--out", "site"]);
        await using BrowserPage page = await browser.Open(site.Address, "");

        await Expect(page["h1"]).ToHaveTextAsync("What an MCP tool can do, and what to allow");
        await page["nav a[href='servers/']"].ClickAsync();
        await page["#servers a[href*='github-github-mcp-server']"].First.ClickAsync();
        await page["#tools a[href*='/delete_file/']"].First.ClickAsync();
        await Expect(page["h1"]).ToContainTextAsync("delete_file");
        await page["details[open] .file button"].First.ClickAsync();
        await Expect(page["[role=status]"]).ToHaveTextAsync("Copied");
        Assert.Equal(await page["details[open] pre"].First.TextContentAsync(), await page.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        await page["form[data-search] input"].FillAsync("list_issues");
        await page["[role=option] code"].First.ClickAsync();
        await Expect(page["h1"]).ToContainTextAsync("list_issues");
        Assert.StartsWith(site.Address.AbsoluteUri + "tools/", page.Page.Url, StringComparison.Ordinal);
        page.AssertNoFaults();
    }
}
