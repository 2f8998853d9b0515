using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Catalogue.Tests.Site.Pages.Changes;

/// <summary>The invented changes of <c>tests/cases/site</c>, some of them hostile, as the pages and the feed tell them.</summary>
public sealed class ChangePagesTests(SiteCase site) : IClassFixture<SiteCase>
{
    private IHtmlDocument Changes => site.Pages["changes/index.html"];

    [Fact]
    public void Days_StandNewestFirst_AndRugPullsBeforeAllElse()
    {
        Assert.Equal(["2026-03-02", "2026-03-01"], Changes.QuerySelectorAll("section time").Select(t => t.TextContent));
        Assert.Equal(
            ["Possible rug pull", "Possible rug pull", "Removed", "Redefined", "2 tools added", "Judged anew", "Removed", "New server with 1 tool", "New server with 1 tool", "New server with 4 tools"],
            Changes.QuerySelectorAll(".changes .what b").Select(b => b.TextContent));
    }

    [Fact]
    public void ChangesOfADay_StandBelowTheirServer()
    {
        Assert.Equal("../servers/acme-notes/", Changes.QuerySelectorAll("section h3 a").First(a => a.TextContent == "acme/notes").GetAttribute("href"));
        Assert.All(Changes.QuerySelectorAll("section:has(time) .what"), what => Assert.Null(what.QuerySelector("a.meta, .what > span.meta:last-child:not(:only-of-type)")));
    }

    [Fact]
    public void ChangedWords_AreMarkedAndReadAloud()
    {
        IElement words = Changes.QuerySelectorAll(".changes .words").First(w => w.TextContent.StartsWith("Lists", StringComparison.Ordinal));

        Assert.Equal("Lists [removed: open][added: all] invoices.", words.TextContent);
        Assert.Equal("[removed: open]", words.QuerySelector("del")!.TextContent);
        Assert.Equal("[added: all]", words.QuerySelector("ins")!.TextContent);
    }

    [Fact]
    public void HostileChange_IsShownAsText()
    {
        IElement pull = Changes.QuerySelector(".changes > .pull")!;

        Assert.Contains("<img src=x onerror=alert(1)>{{Head.Root}}", pull.TextContent, StringComparison.Ordinal);
        Assert.Contains("U+202E", pull.QuerySelector(".hid")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(pull.QuerySelectorAll("img, script, i"));
        Assert.All(pull.QuerySelectorAll("a"), a => Assert.StartsWith("../", a.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public void ToolThatIsGone_HasNoLink()
    {
        IElement removed = Changes.QuerySelectorAll(".changes > li").First(li => li.TextContent.Contains("drop_everything", StringComparison.Ordinal));

        Assert.Equal("drop_everything", removed.QuerySelector("span.name")!.TextContent);
        Assert.Empty(removed.QuerySelectorAll("a"));
    }

    [Fact]
    public void ToolPage_TellsItsOwnHistoryAlone()
    {
        IElement history = site.Pages["tools/acme-ledger-mcp/list_invoices/index.html"].QuerySelector("#history")!.ParentElement!;
        IElement empty = site.Pages["tools/acme-notes/update_note/index.html"].QuerySelector("#history")!.ParentElement!;

        Assert.Equal("2026-03-02 Redefined", history.QuerySelector(".what")!.TextContent);
        Assert.Contains("Read by readme before and by tools-list now", history.TextContent, StringComparison.Ordinal);
        Assert.Contains("No change of this definition has been recorded", empty.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void ServerPage_DrawsItsToolsOverTime_AndSaysThemInNumbers()
    {
        IElement history = site.Pages["servers/acme-notes/index.html"].QuerySelector("#history")!.ParentElement!;

        Assert.StartsWith("5 tools on 2026-03-01", history.QuerySelector(".trend svg")!.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal(["2026-03-02 4 1", "2026-03-01 5 0"], history.QuerySelectorAll("tbody tr").Select(r => $"{r.QuerySelector("time")!.TextContent} {r.Children[1].TextContent} {r.Children[4].TextContent}"));
        Assert.Contains("drop_everything", history.QuerySelector(".changes")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(history.QuerySelectorAll("rect.unjudged"));
    }

    [Fact]
    public void ServerWithoutChanges_HasNoHistory() =>
        Assert.Null(site.Pages["servers/acme-empty/index.html"].QuerySelector("#history"));

    [Fact]
    public void FrontPage_NamesTheRugPullAndTheDay()
    {
        IElement section = site.Pages["index.html"].QuerySelector("#changes")!.ParentElement!;

        Assert.Single(section.QuerySelectorAll(".pull"));
        Assert.Contains("Since ", section.TextContent, StringComparison.Ordinal);
        Assert.Contains("2026-03-02: 2 tools redefined, 1 judged anew, 2 added, 2 removed and 2 new servers.", section.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Feed_TellsEachChangeOnce()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        XElement[] entries = [.. XDocument.Load(Path.Combine(site.Output, "feed.xml")).Root!.Elements(atom + "entry")];

        Assert.Equal(9, entries.Length);
        Assert.Equal(9, entries.Select(e => e.Element(atom + "id")!.Value).Distinct(StringComparer.Ordinal).Count());
        Assert.Contains(entries, e => e.Element(atom + "title")!.Value.StartsWith("Possible rug pull: evil/hostile", StringComparison.Ordinal) && e.Element(atom + "summary")!.Value == "Read, Low risk before; Destructive, Critical risk now.");
        Assert.DoesNotContain(entries, e => e.Value.Contains("onerror", StringComparison.Ordinal) && e.Element(atom + "summary")!.Value.Contains("Head.Root", StringComparison.Ordinal));
    }
}
