using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Catalogue.Cli.Serving;
using Catalogue.Tests.Site;
using Microsoft.AspNetCore.Builder;

namespace Catalogue.Tests.Cli.Serving;

/// <summary>A built site over real HTTP, by the links that a reader follows.</summary>
public sealed class SiteServerTests(SiteCase site) : IClassFixture<SiteCase>, IAsyncLifetime
{
    private readonly WebApplication app = SiteServer.Create(site.Output, port: 0);
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false });

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await app.StartAsync(Ct);
        client.BaseAddress = new Uri(app.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        client.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task FrontServersServerAndTool_AreReachedByTheirLinks()
    {
        var front = new Uri("/", UriKind.Relative);
        Uri servers = await Followed(front, "nav a[href='servers/']");
        Uri server = await Followed(servers, "#servers a[href*='acme-ledger-mcp']");
        Uri tool = await Followed(server, "#tools a[href*='delete_invoice']");

        IHtmlDocument page = await Page(tool);

        Assert.Equal(["/servers/", "/servers/acme-ledger-mcp/", "/tools/acme-ledger-mcp/delete_invoice/"], new[] { servers, server, tool }.Select(u => u.AbsolutePath));
        Assert.Contains("delete_invoice", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsNotThere_IsTheSitesOwnPageWithStatus404()
    {
        using HttpResponseMessage response = await client.GetAsync(new Uri("/no/such/", UriKind.Relative), Ct);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("No such page", await response.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/servers", HttpStatusCode.MovedPermanently)]
    [InlineData("/../Catalogue.sln", HttpStatusCode.NotFound)]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd", HttpStatusCode.NotFound)]
    [InlineData("/assets/", HttpStatusCode.NotFound)]
    public async Task Address_IsAnsweredWith(string address, HttpStatusCode status)
    {
        using HttpResponseMessage response = await client.GetAsync(new Uri(address, UriKind.Relative), Ct);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/api/v1/tools.jsonl", "application/x-ndjson")]
    [InlineData("/tools/acme-ledger-mcp/delete_invoice/index.md", "text/markdown")]
    [InlineData("/assets/style.css", "text/css")]
    [InlineData("/assets/app.js", "text/javascript")]
    public async Task File_HasItsType(string address, string type)
    {
        using HttpResponseMessage response = await client.GetAsync(new Uri(address, UriKind.Relative), Ct);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
    }

    private async Task<Uri> Followed(Uri from, string selector)
    {
        IElement link = (await Page(from)).QuerySelector(selector) ?? throw new InvalidOperationException($"{from} has no {selector}");
        return new Uri(new Uri(client.BaseAddress!, from), link.GetAttribute("href"));
    }

    private async Task<IHtmlDocument> Page(Uri address)
    {
        using HttpResponseMessage response = await client.GetAsync(address, Ct);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Ct));
    }
}
