using System.Xml.Linq;
using Catalogue.Site.Machine;
using Catalogue.Site.Output;

namespace Catalogue.Tests.Site.Machine;

public sealed class SitemapTests : IDisposable
{
    private static readonly Uri BaseUrl = new("https://example.org/catalogue/");

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

    private static string[] Locations(XDocument map) => [.. map.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value)];

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
