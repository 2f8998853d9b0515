using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Machine;
using Catalogue.Site.Output;

namespace Catalogue.Tests.Site.Machine;

public sealed class MachineDocumentsTests : IDisposable
{
    private const string Hostile = "<script>alert('1')</script>&\"\u0000\u0008\u202e\ud83d\ud83d\ude00]]>";

    private static readonly Uri BaseUrl = new("https://example.org/catalogue/");
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void FewPages_AreOneSitemap()
    {
        XDocument map = Sitemap(2);

        Assert.Equal(["https://example.org/catalogue/p/0/", "https://example.org/catalogue/p/1/"], Locations(map));
        Assert.Equal("2026-11-20", map.Descendants().First(e => e.Name.LocalName == "lastmod").Value);
    }

    [Fact]
    public void MoreThanFiftyThousandPages_AreSeveralSitemaps()
    {
        XDocument index = Sitemap(100_001);

        Assert.Equal("sitemapindex", index.Root!.Name.LocalName);
        Assert.Equal(3, Locations(index).Length);
        Assert.Equal([50_000, 50_000, 1], Enumerable.Range(1, 3).Select(i => Locations(XDocument.Load(temp.File($"dist/sitemap-{i}.xml"))).Length));
    }

    [Fact]
    public void ExactlyFiftyThousandPages_NeedNoIndex() => Assert.Equal("urlset", Sitemap(50_000).Root!.Name.LocalName);

    [Fact]
    public void Robots_NamesTheSitemap() => Assert.Equal(
        "User-agent: *\nDisallow: /catalogue/search/\n\nSitemap: https://example.org/catalogue/sitemap.xml\n",
        Encoding.UTF8.GetString(RobotsText.Of(BaseUrl)));

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

    [Fact]
    public void Badge_NamesTheHighestLevel()
    {
        var svg = XDocument.Parse(Encoding.UTF8.GetString(Badge.Of(Hostile, [RiskLevel.Low, RiskLevel.High, RiskLevel.High])));

        Assert.Contains("High · 2 of 3", svg.Root!.Value);
        Assert.StartsWith("<script>alert('1')</script>", svg.Root.Attribute("aria-label")!.Value);
        Assert.DoesNotContain(svg.Descendants(), e => e.Name.LocalName == "script");
    }

    [Fact]
    public void BadgeOfNoTools_ClaimsNothing() => Assert.Contains("no tools known", Encoding.UTF8.GetString(Badge.Of("x", [])));

    [Fact]
    public void Llms_CountsInSingularAndPlural()
    {
        string text = Encoding.UTF8.GetString(LlmsText.Of(BaseUrl, "Tool risk catalogue", 1, new Dictionary<RiskLevel, int> { [RiskLevel.High] = 1_200 }));

        Assert.Contains("1,200 tools of 1 server,", text);
        Assert.Contains("(0 Low, 0 Medium, 1200 High, 0 Critical)", text);
        Assert.Contains("https://example.org/catalogue/api/v1/tools.jsonl", text);
    }

    [Fact]
    public void ServerDocument_IsStable() => Golden.Matches("ApiDocumentsTests.server.json", Pretty(ApiDocuments.Server(Sample, Judged, ApiDocuments.ToolLines(Sample, Judged, Places, Advice))));

    [Fact]
    public void IndexDocument_IsStable() => Golden.Matches("ApiDocumentsTests.index.json", Pretty(ApiDocuments.Index([ApiServerRow.Of(Sample, Judged)])));

    [Fact]
    public void Schema_IsStable() => Golden.Matches("ApiDocumentsTests.schema.json", Pretty(ApiDocuments.Schema()));

    [Fact]
    public void ToolLines_AreTheToolsOfTheServerDocument()
    {
        string[] lines = Encoding.UTF8.GetString(ApiDocuments.ToolLines(Sample, Judged, Places, Advice)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        using var document = JsonDocument.Parse(ApiDocuments.Server(Sample, Judged, ApiDocuments.ToolLines(Sample, Judged, Places, Advice)));
        Assert.Equal(document.RootElement.GetProperty("tools").EnumerateArray().Select(t => t.GetRawText()), lines);
    }

    [Fact]
    public void Documents_HoldNoMarkup()
    {
        string text = Encoding.UTF8.GetString(ApiDocuments.Server(Sample, Judged, ApiDocuments.ToolLines(Sample, Judged, Places, Advice)));

        Assert.DoesNotContain('<', text);
        Assert.Contains("削除", text);
    }

    private static Server Sample => new()
    {
        Id = "acme/notes",
        Name = "Notes",
        Summary = "Keeps notes.",
        Source = new ServerSource { Repository = "Acme/notes", Commit = "0123456" },
        Packages = [new ServerPackage { Registry = "npm", Name = "@acme/notes" }],
        Tools =
        [
            new ToolDefinition { Name = "delete_note", Description = "Deletes a note. 削除 </script>", FirstSeen = new DateOnly(2026, 11, 1) },
            new ToolDefinition { Name = "unjudged" },
        ],
    };

    private static ServerClassifications Judged => new()
    {
        Server = "acme/notes",
        Basis = "b",
        Model = "m",
        Tools =
        [
            new Classification
            {
                Tool = "delete_note",
                Class = ToolClass.Destructive,
                Risk = RiskLevel.Critical,
                Confidence = 0.97,
                Signals = [new Signal { Id = "bulk", Evidence = [new Evidence("description", 0, 7, "Deletes")] }],
                Evidence = [new Evidence("description", 0, 7, "Deletes")],
                Rationale = "Deletes a note.",
                DecidedBy = "model",
                Fingerprint = "f",
            },
        ],
    };

    private static Dictionary<string, string> Places => new() { ["delete_note"] = $"tools/{Sample.Slug}/delete_note/", ["unjudged"] = $"tools/{Sample.Slug}/unjudged/" };

    private static Recommendation[] Advice => [new() { Tool = "delete_note", Action = PolicyAction.Deny, Level = RiskLevel.Medium, Row = PolicyRow.Routine }];

    private static string Pretty(byte[] json) =>
        JsonSerializer.Serialize(JsonElement.Parse(json), Indented) + "\n";

    private static string[] Locations(XDocument map) => [.. map.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value)];

    private static XElement Feed(FeedEntry[] entries) =>
        XDocument.Parse(Encoding.UTF8.GetString(AtomFeed.Of(BaseUrl, "Tool risk catalogue", entries, new DateOnly(2026, 11, 21)))).Root!;

    private XDocument Sitemap(int pages)
    {
        using OutputFolder output = OutputFolder.Open(temp.File("dist"));
        var map = new Sitemap(BaseUrl, output);
        for (int i = 0; i < pages; i++)
            map.Add($"p/{i}/", new DateOnly(2026, 11, 20));
        map.Finish();
        output.Finish();
        return XDocument.Load(temp.File("dist/sitemap.xml"));
    }
}
