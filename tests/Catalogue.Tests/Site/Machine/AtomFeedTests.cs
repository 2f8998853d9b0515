using System.Text;
using System.Xml.Linq;
using Catalogue.Site.Machine;

namespace Catalogue.Tests.Site.Machine;

public sealed class AtomFeedTests
{
    private const string Hostile = "<script>alert('1')</script>&\"\u0000\u0008\u202e\ud83d\ud83d\ude00]]>";

    private static readonly Uri BaseUrl = new("https://example.org/catalogue/");
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void EmptyFeed_SaysSo()
    {
        XElement feed = Feed([]);

        Assert.Equal("No change has been recorded yet.", feed.Element(Atom + "subtitle")!.Value);
        Assert.Empty(feed.Elements(Atom + "entry"));
        Assert.Equal("2026-11-21T00:00:00Z", feed.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public void Feed_ListsNewestFirstAndSurvivesHostileText()
    {
        XElement feed = Feed([
            new FeedEntry("b", new DateOnly(2026, 11, 1), "older", "x", "changes/"),
            new FeedEntry(Hostile, new DateOnly(2026, 11, 2), Hostile, Hostile, "changes/"),
        ]);

        XElement[] entries = [.. feed.Elements(Atom + "entry")];
        Assert.Equal("2026-11-02T00:00:00Z", feed.Element(Atom + "updated")!.Value);
        Assert.Equal("<script>alert('1')</script>&\"\ufffd\ufffd\u202e\ufffd\ud83d\ude00]]>", entries[0].Element(Atom + "title")!.Value);
        Assert.Equal("older", entries[1].Element(Atom + "title")!.Value);
        Assert.Equal(2, entries.Select(e => e.Element(Atom + "id")!.Value).Distinct().Count());
    }

    private static XElement Feed(FeedEntry[] entries) =>
        XDocument.Parse(Encoding.UTF8.GetString(AtomFeed.Of(BaseUrl, "Tool risk catalogue", entries, new DateOnly(2026, 11, 21)))).Root!;
}
