using System.Text.Json;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Formats;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.BrowserTests;

/// <summary>The composer of a server's page writes what the command writes, says what the text holds, and can be shared by its address.</summary>
public sealed class ComposerTests(Browser browser, StarterSite starter) : IClassFixture<StarterSite>
{
    private static readonly CatalogueStore Store = new(Path.Combine(Repository.Root, "catalogue"), Path.Combine(Repository.Root, "catalogue"));

    [Fact]
    public async Task TextOfEveryFormatAndProfile_IsTheCommands()
    {
        int compared = 0;
        foreach (string id in Store.ServerIds().Where((_, i) => i % 6 == 0).Append("github/github-mcp-server"))
        {
            Server server = Store.LoadServer(id, [])!;
            if (server.Tools.Count == 0 || server.Tools.Any(t => t.Name.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-'))))
                continue;
            await using BrowserPage page = await browser.Open(starter.Served, $"servers/{server.Slug}/#compose=careful");
            foreach ((ServerProfile profile, string name) in new[] { (ServerProfile.Careful, "careful"), (ServerProfile.Full, "full"), (ServerProfile.ReadOnly, "read-only") })
            {
                await page["#compose-profile"].SelectOptionAsync(name);
                var rules = PolicyAdvisor.ForServer(server, Store.LoadClassifications(id, [])!.Tools, profile, conditions: false);
                foreach (IPolicyFormat format in PolicyFormats.All)
                {
                    await page["#compose-format"].SelectOptionAsync(format.Name);
                    string expected = format.Write(new PolicyRequest(server, ServerKeys.Default(server), rules, PolicyScope.Server)).Text;
                    Assert.Equal(expected, await page["[data-compose] pre"].TextContentAsync());
                    compared++;
                }
            }
            page.AssertNoFaults();
        }
        Assert.True(compared >= 39 * 5, $"{compared} texts");
    }

    [Fact]
    public async Task EffectsReadFromTheText_AreThoseThatTheFormatReads()
    {
        const string Id = "github/github-mcp-server";
        Server server = Store.LoadServer(Id, [])!;
        string key = ServerKeys.Default(server);
        await using BrowserPage page = await browser.Open(starter.Served, $"servers/{server.Slug}/#compose=careful");
        var rules = PolicyAdvisor.ForServer(server, Store.LoadClassifications(Id, [])!.Tools, ServerProfile.Careful, conditions: false);
        foreach (IPolicyFormat format in PolicyFormats.All)
        {
            var request = new PolicyRequest(server, key, rules, PolicyScope.Server);
            string text = format.Write(request).Text;
            string[] names = [.. server.Tools.Select(t => t.Name), "some_new_tool"];
            var effects = format.Read(text, request);
            string[] expected = [.. names.Select(n => $"{effects(n).Action.ToString().ToLowerInvariant()} {effects(n).Limit?.Max ?? 0} {effects(n).IsNamed}".ToLowerInvariant())];
            JsonElement read = await page.Page.EvaluateAsync<JsonElement>("([f, t, k, names]) => names.map((n) => { const e = policyEffects(f, t, k, n); return `${e.action} ${e.max || 0} ${e.named}`; })", new object[] { format.Name, text, key, names });
            Assert.Equal(expected, read.EnumerateArray().Select(e => e.GetString()));
        }
    }

    [Fact]
    public async Task Choice_ChangesTextAddressAndWhatIsSaid_AndTheAddressBringsItBack()
    {
        await using BrowserPage page = await browser.Open(starter.Served, "servers/github-github-mcp-server/#compose=careful&format=claude-code");
        await page["[data-compose] select[aria-label=\"What happens to delete_file\"]"].SelectOptionAsync("1");
        await page["#compose-format"].SelectOptionAsync("claude-code");

        await Expect(page["[data-compose] pre"]).ToContainTextAsync("mcp__github__delete_file");
        await Expect(page["[data-compose] .limits"]).ToContainTextAsync("delete_file: you chose allowed, at most 10 a minute; in this file it is asked about.");
        string address = page.Page.Url;
        Assert.Contains("x=delete_file.1", address, StringComparison.Ordinal);
        string text = (await page["[data-compose] pre"].TextContentAsync())!;

        await page.Page.GotoAsync("about:blank");
        await page.Page.GotoAsync(address);

        Assert.Equal(text, await page["[data-compose] pre"].TextContentAsync());
        page.AssertNoFaults();
    }

    [Fact]
    public async Task WithoutAServer_ItWorksFromTheFolder()
    {
        await using BrowserPage page = await browser.Open(starter.Served, "");
        await page.Page.GotoAsync(new Uri(Path.Combine(starter.Folder, "servers", "github-github-mcp-server", "index.html")).AbsoluteUri + "#compose=full&format=codex");

        await Expect(page["[data-compose] pre"]).ToContainTextAsync("[mcp_servers.github]");
    }
}
