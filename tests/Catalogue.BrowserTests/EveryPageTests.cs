using System.IO.Compression;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.BrowserTests;

/// <summary>Every page type as it is built, of the shipped catalogue and of one whose every field is hostile.</summary>
public sealed class EveryPageTests(Browser browser, StarterSite starter, HostileSite hostile) : IClassFixture<StarterSite>, IClassFixture<HostileSite>
{
    private const string Github = "servers/github-github-mcp-server/";
    private const string DeleteFile = "tools/github-github-mcp-server/delete_file/";

    public static TheoryData<string> PageTypes =>
    [
        "", "servers/", Github, Github + "high-risk/", DeleteFile, "tools/modelcontextprotocol-servers-archived.gitlab/create_or_update_file/", "classes/destructive/", "risk/critical/",
        "signals/", "signals/untrusted-content/", "attacks/", "attacks/github-private-repositories/", "changes/", "methodology/", "enforce/", "guides/", "guides/extend/", "guides/measured/", "policies/", "stack/", "names/",
    ];

    public static TheoryData<string> HostilePageTypes =>
    [
        "", "servers/", "servers/evil-hostile/", "servers/evil-hostile/high-risk/", "servers/acme-empty/", "classes/destructive/", "risk/critical/", "signals/model-instructions/", "attacks/ticket-reads-table/", "changes/",
        "tools/acme-ledger-mcp/list_invoices/",
    ];

    [Theory]
    [MemberData(nameof(PageTypes))]
    public Task PageOfTheStarter_IsAccessibleInAllViews(string route) => Accessibility.AssertInAllViews(browser, starter.Served, route);

    [Fact]
    public async Task PageForALostReader_IsAccessibleInAllViews()
    {
        await using StaticSite atTheRoot = await StaticSite.Serve(starter.Folder, "");

        await Accessibility.AssertInAllViews(browser, atTheRoot, "404.html");
    }

    [Theory]
    [MemberData(nameof(HostilePageTypes))]
    public Task HostilePage_IsAccessibleInAllViews(string route) => Accessibility.AssertInAllViews(browser, hostile.Served, route, StaysText);

    [Fact]
    public async Task HostileTools_RunNothingAndKeepTheLayout()
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(hostile.Folder, "tools", "evil-hostile"), "index.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string route = Path.GetRelativePath(hostile.Folder, Path.GetDirectoryName(file)!).Replace('\\', '/') + "/";
            foreach (View view in new[] { View.Desktop, View.Phone })
            {
                await using BrowserPage page = await browser.Open(hostile.Served, route, view);
                await StaysText(page);
                await Accessibility.AssertNow(page, view);
            }
        }
    }

    [Theory]
    [MemberData(nameof(PageTypes))]
    public async Task WithoutScript_NothingIsHiddenBehindControls(string route)
    {
        await using BrowserPage page = await browser.Open(starter.Served, route, View.Phone with { Script = false });

        await Expect(page["h1"]).ToBeVisibleAsync();
        Assert.Equal(0, await page["button:visible, select:visible"].CountAsync());
        page.AssertNoFaults();
    }

    [Theory]
    [MemberData(nameof(PageTypes))]
    public async Task KeyboardFocus_IsVisibleAtEveryStop(string route)
    {
        await using BrowserPage page = await browser.Open(starter.Served, route);
        for (int stop = 0; stop < 12; stop++)
        {
            await page.Press("Tab");
            string? unmarked = await page.Page.EvaluateAsync<string?>(
                "() => { const e = document.activeElement, s = getComputedStyle(e); return e === document.body || s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 ? null : e.outerHTML.slice(0, 120); }");
            Assert.Null(unmarked);
        }
    }

    [Fact]
    public async Task FirstVisitOfAToolPage_StaysWithinItsBudget()
    {
        await using BrowserPage page = await browser.Open(starter.Served, DeleteFile);
        string[] loaded = await page.Page.EvaluateAsync<string[]>("() => performance.getEntriesByType('resource').map(e => e.name)");

        int compressed = loaded.Select(address => new Uri(address).AbsolutePath[(StaticSite.UsualPath.Length + 1)..])
            .Append(DeleteFile + "index.html")
            .Sum(path => Compressed(File.ReadAllBytes(Path.Combine(starter.Folder, path))));

        Assert.True(loaded.Length >= 3, string.Join(' ', loaded));
        Assert.InRange(compressed, 1_000, 60 * 1024);
        page.AssertNoFaults();
    }

    [Fact]
    public async Task CopiedPolicy_IsTheFileThatTheCommandWrites()
    {
        await using BrowserPage page = await browser.Open(starter.Served, DeleteFile);
        await page[".formats select"].SelectOptionAsync("claude-code");

        await page[".formats details[data-format=claude-code] button >> nth=0"].ClickAsync();

        await Expect(page["[role=status]"]).ToHaveTextAsync("Copied");
        Assert.Equal(
            "{\n  \"permissions\": {\n    \"deny\": [\n      \"mcp__github__delete_file\"\n    ]\n  }\n}\n",
            await page.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task KeyThatAFormatCannotCarry_ShowsNoFileThere()
    {
        await using BrowserPage page = await browser.Open(starter.Served, DeleteFile);
        await page["[data-server-key]"].FillAsync("my_own-hub");

        await page[".formats select"].SelectOptionAsync("gemini-cli");
        await Expect(page["details[data-format=gemini-cli] pre"]).ToBeHiddenAsync();
        await Expect(page["details[data-format=gemini-cli] .refused"]).ToBeVisibleAsync();

        await page[".formats select"].SelectOptionAsync("litellm");
        await Expect(page["details[data-format=litellm] pre"]).ToContainTextAsync("my_own_hub");

        await page["[data-server-key]"].FillAsync("");
        await page[".formats select"].SelectOptionAsync("gemini-cli");
        await Expect(page["details[data-format=gemini-cli] pre"]).ToBeVisibleAsync();
        page.AssertNoFaults();
    }

    private static int Compressed(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(body);
        return (int)packed.Length;
    }

    // Every hostile string of the case that could run would set the title to "hit".
    private static async Task StaysText(BrowserPage page)
    {
        Assert.DoesNotContain("hit", await page.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page["main script:not([src^='../'][src*='/assets/compose/']), main iframe, main img, main [onclick], main [onerror], main a[href^='javascript:' i], main a[href^='data:' i]"].CountAsync());
    }
}
