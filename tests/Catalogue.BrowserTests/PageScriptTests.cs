using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.BrowserTests;

public sealed class PageScriptTests(Browser browser, ExampleSite example) : IClassFixture<ExampleSite>
{
    [Fact]
    public async Task Copy_GivesTheTextAsItStands()
    {
        await using BrowserPage page = await browser.Open(example.Served, "");
        ILocator button = page["#first [data-format=json] button >> nth=0"];

        await button.ClickAsync();

        await Expect(button).ToHaveTextAsync("Copied");
        await Expect(page["[role=status]"]).ToHaveTextAsync("Copied");
        Assert.Equal("{\n  \"default\": \"deny\", \"tools\": { \"notes\": \"a < b\" }\n}\n", await page.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        page.AssertNoFaults();
    }

    [Fact]
    public async Task CopyWithoutClipboard_SelectsTheText()
    {
        await using BrowserPage page = await browser.Open(example.Served, "", View.Desktop with { Clipboard = false });
        await page.Page.EvaluateAsync("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('closed')); }");

        await page["#first [data-format=json] button >> nth=0"].ClickAsync();

        await Expect(page["[role=status]"]).ToContainTextAsync("Selected");
        Assert.Contains("\"default\": \"deny\"", await page.Page.EvaluateAsync<string>("getSelection().toString()"));
    }

    [Fact]
    public async Task Download_GivesTheFileUnderItsName()
    {
        await using BrowserPage page = await browser.Open(example.Served, "");
        await page["[data-server-key]"].FillAsync("my_notes");

        IDownload download = await page.Page.RunAndWaitForDownloadAsync(() => page["#first [data-format=json] button >> nth=1"].ClickAsync());

        Assert.Equal("policy.json", download.SuggestedFilename);
        using var reader = new StreamReader(await download.CreateReadStreamAsync());
        Assert.Equal("{\n  \"default\": \"deny\", \"tools\": { \"my_notes\": \"a < b\" }\n}\n", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        page.AssertNoFaults();
    }

    [Fact]
    public async Task Format_IsChosenOnceForAll()
    {
        await using BrowserPage page = await browser.Open(example.Served, "");
        await Expect(page["#first [data-format=json]"]).ToBeVisibleAsync();
        await Expect(page["#first [data-format=client]"]).ToBeHiddenAsync();

        await page["#first [data-format-choice]"].SelectOptionAsync(new SelectOptionValue { Label = "Client settings" });
        await page.Page.ReloadAsync();

        await Expect(page["#first [data-format=client]"]).ToBeVisibleAsync();
        await Expect(page["#first [data-format=json]"]).ToBeHiddenAsync();
        await Expect(page["#second [data-format-choice]"]).ToHaveValueAsync("client");
        page.AssertNoFaults();
    }

    [Fact]
    public async Task ServerKey_ReplacesTheStandardOneEverywhere()
    {
        await using BrowserPage page = await browser.Open(example.Served, "");

        await page["[data-server-key]"].FillAsync("my_notes");
        await page.Page.ReloadAsync();

        await Expect(page["#policy-client"]).ToHaveTextAsync("mcp__my_notes__delete_note");
        await Expect(page["#policy-json"]).ToContainTextAsync("\"my_notes\"");
        await page["[data-server-key]"].FillAsync("");
        await Expect(page["#policy-client"]).ToHaveTextAsync("mcp__notes__delete_note");
    }

    [Theory]
    [InlineData("a\": {}, \"b")]
    [InlineData("<b>")]
    [InlineData("a b")]
    public async Task ServerKeyThatWouldChangeTheSnippet_IsRefused(string key)
    {
        await using BrowserPage page = await browser.Open(example.Served, "");

        await page["[data-server-key]"].FillAsync(key);

        await Expect(page["[data-server-key]"]).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(page["#policy-client"]).ToHaveTextAsync("mcp__notes__delete_note");
    }

    [Fact]
    public async Task Filter_KeepsRowsWithEveryWordAndTheAddress()
    {
        await using BrowserPage page = await browser.Open(example.Served, "");
        await Expect(page["output"]).ToHaveTextAsync("3 rows");

        await page["[name=level]"].SelectOptionAsync("Low");
        await page["input[data-filter]"].FillAsync("LIST paged");
        await Expect(page["output"]).ToHaveTextAsync("1 of 3 rows");
        await page.Page.ReloadAsync();

        await Expect(page["tbody tr:visible"]).ToHaveCountAsync(1);
        await Expect(page["tbody tr:visible"]).ToContainTextAsync("list_notes");
        Assert.EndsWith("?level=Low&q=LIST+paged", page.Page.Url);
    }

    [Theory]
    [InlineData("Tool", "create_note", "delete_note", "list_notes")]
    [InlineData("Size", "create_note", "list_notes", "delete_note")]
    [InlineData("Level", "create_note", "list_notes", "delete_note")]
    public async Task Sort_FollowsTheKindOfColumn(string column, params string[] tools)
    {
        await using BrowserPage page = await browser.Open(example.Served, "");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = column, Exact = true }).ClickAsync();
        await Expect(page["tbody a"]).ToHaveTextAsync(tools);
        await Expect(page["th[aria-sort=ascending]"]).ToHaveTextAsync(column);

        await page.Press("Enter");
        await Expect(page["tbody tr:first-child a"]).ToHaveTextAsync(tools[^1]);
        await page.Page.ReloadAsync();
        await Expect(page["th[aria-sort=descending]"]).ToHaveTextAsync(column);
        await Expect(page["tbody tr:first-child a"]).ToHaveTextAsync(tools[^1]);
    }

    [Fact]
    public async Task Theme_GoesRoundAndIsRemembered()
    {
        await using BrowserPage page = await browser.Open(example.Served, "");
        ILocator toggle = page["[data-theme-toggle]"];
        await Expect(toggle).ToHaveTextAsync("Theme: system");

        await toggle.ClickAsync();
        await toggle.ClickAsync();
        await page.Page.ReloadAsync();

        await Expect(page["html"]).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(page["body"]).ToHaveCSSAsync("background-color", "rgb(20, 20, 19)");
        await toggle.ClickAsync();
        await Expect(toggle).ToHaveTextAsync("Theme: system");
        Assert.Null(await page["html"].GetAttributeAsync("data-theme"));
    }

    [Fact]
    public async Task WithoutScript_ThePageIsWhole()
    {
        await using BrowserPage page = await browser.Open(example.Served, "", View.Desktop with { Script = false });

        await Expect(page["#policy-json"]).ToBeVisibleAsync();
        await Expect(page["#policy-client"]).ToBeVisibleAsync();
        await Expect(page["tbody tr:visible"]).ToHaveCountAsync(3);
        await Expect(page["button:visible"]).ToHaveCountAsync(0);
        page.AssertNoFaults();
    }

    [Fact]
    public async Task WithResultsOpen_NothingIsInaccessible() => await Accessibility.AssertInAllViews(browser, example.Served, "", async page =>
    {
        await page["form[data-search] input"].ClickAsync();
        await page["form[data-search] input"].PressSequentiallyAsync("note");
        await Expect(page["[role=option]"].First).ToBeVisibleAsync();
        await page.Press("ArrowDown");
    });
}
