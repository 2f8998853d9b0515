using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AngleSharp.Html.Dom;
using Catalogue.Site.Markup;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Pages.Tools;
using Catalogue.Site.Rendering;
using Catalogue.Site.Survey;

namespace Catalogue.Tests.Site.Pages.Tools;

public sealed class ToolPagesTests(SiteCase site) : IClassFixture<SiteCase>
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new HtmlAsText() },
    };

    [Theory]
    [InlineData("delete_invoice")]
    [InlineData("run_ledger_query")]
    [InlineData("list_invoices")]
    public void Model_IsAsReviewed(string tool)
    {
        ToolPage page = ModelOf("acme/ledger-mcp", tool);

        // Snippets are the policy room's own golden files.
        page = page with { Policy = page.Policy with { Tabs = [page.Policy.Tabs[0]] } };
        Golden.Matches($"site/ToolPagesTests.{tool}.json", JsonSerializer.Serialize(page, Indented));
    }

    [Fact]
    public void Evidence_IsMarkedInTheTextAndInTheParameters()
    {
        IHtmlDocument page = site.Pages["tools/acme-ledger-mcp/run_ledger_query/index.html"];

        Assert.Equal(["Runs any SQL statement", "the ledger"], page.QuerySelectorAll(".def mark").Select(m => m.TextContent));
        Assert.Equal(["Any SQL"], page.QuerySelectorAll(".params mark").Select(m => m.TextContent));
        Assert.Contains("arbitrary-code", page.QuerySelector(".def mark")!.GetAttribute("title"), StringComparison.Ordinal);
    }

    [Fact]
    public void Effect_StandsBesideTheFileThatHasIt()
    {
        IHtmlDocument page = site.Pages["tools/acme-ledger-mcp/delete_invoice/index.html"];
        string Said(string format, string what) => page.QuerySelector($"details[data-format={format}] {what}")!.TextContent;

        Assert.Equal("Denied", Said("policylayer-json", ".effect"));
        Assert.Equal("Denied and hidden", Said("claude-code", ".effect"));
        Assert.Equal("Not on the allowlist, so asked about", Said("cursor", ".effect"));
        Assert.Equal("Any other: This file does not list the tool, and it refuses what it does not list. The agent may still see the tool in its list.", page.QuerySelector(".probes [data-for~=policylayer-json] dd:last-child")!.TextContent);
    }

    [Fact]
    public void WhatSeveralFilesDoAlike_StandsOnceAndNamesThemAll() => Assert.All(site.Pages.Where(p => p.Key.StartsWith("tools/", StringComparison.Ordinal)), p =>
    {
        string[] formats = [.. p.Value.QuerySelectorAll(".formats details").Select(d => d.GetAttribute("data-format")!)];
        string[] said = [.. p.Value.QuerySelectorAll(".probes div").SelectMany(d => d.GetAttribute("data-for")!.Split(' '))];

        Assert.Equal(formats.Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
        Assert.Equal(formats.Length, said.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(p.Value.QuerySelectorAll(".probes div").Length, p.Value.QuerySelectorAll(".probes div").Select(d => string.Concat(d.QuerySelectorAll("dd").Select(s => s.TextContent))).Distinct(StringComparer.Ordinal).Count());
    });

    [Fact]
    public void HintThatContradicts_IsMarked()
    {
        Assert.Equal(2, site.Pages["tools/acme-ledger-mcp/delete_invoice/index.html"].QuerySelectorAll(".hints .contra").Length);
        Assert.Empty(site.Pages["tools/acme-ledger-mcp/list_invoices/index.html"].QuerySelectorAll(".hints .contra"));
    }

    [Fact]
    public void SameDeedElsewhere_IsLinked_AndAnotherDeedIsNotCalledSafer()
    {
        IHtmlDocument page = site.Pages["tools/acme-ledger-mcp/delete_invoice/index.html"];
        string[] links = [.. page.QuerySelectorAll("#related ~ ul a").Select(a => a.GetAttribute("href")!)];

        Assert.Contains("../../../tools/acme-notes/delete_invoice/", links);
        Assert.Contains("../update_invoice/", links);
        // Changing an invoice is no safer way to delete it.
        Assert.DoesNotContain("Safer on this server", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Attack_IsLinkedOnlyWhereItsPreconditionHolds()
    {
        Assert.NotNull(site.Pages["tools/acme-ledger-mcp/run_ledger_query/index.html"].QuerySelector("a[href$='attacks/ticket-reads-table/']"));
        Assert.Null(site.Pages["tools/acme-ledger-mcp/delete_invoice/index.html"].QuerySelector("a[href$='attacks/ticket-reads-table/']"));
    }

    [Fact]
    public void Summary_IsNeverShownAsTheAuthorsText()
    {
        IHtmlDocument page = site.Pages["tools/acme-notes/get_note/index.html"];

        Assert.True(page.QuerySelector(".def")!.ClassList.Contains("ours"));
        Assert.Contains("Our summary", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void OrdersToTheModel_AreNotRepeatedAsAnAnswer()
    {
        string answer = site.Pages["tools/acme-ledger-mcp/delete_invoice/index.html"].QuerySelector(".faq details p")!.TextContent;

        Assert.DoesNotContain("MUST", answer, StringComparison.Ordinal);
    }

    private static ToolPage ModelOf(string id, string tool)
    {
        SiteContext context = SiteCase.Context(out IReadOnlyList<ServerDossier> dossiers);
        ServerDossier dossier = dossiers.Single(d => d.Server.Id == id);
        IEnumerable<Page> pages = new ToolPages().OfServer(dossier with { Entry = context.Survey.Servers.Single(s => s.Id == id) }, context);
        return pages.Select(p => (ToolPage)p.Model).Single(p => p.PlainName == tool);
    }

    private sealed class HtmlAsText : JsonConverter<Html>
    {
        public override Html Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Html value, JsonSerializerOptions options) => writer.WriteStringValue(value.Markup);
    }
}
