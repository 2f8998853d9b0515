using System.Text;
using Catalogue.Site.Machine;

namespace Catalogue.Tests.Site.Machine;

public sealed class RobotsTextTests
{
    [Fact]
    public void Robots_NamesTheSitemap() => Assert.Equal(
        "User-agent: *\nDisallow: /catalogue/search/\n\nSitemap: https://example.org/catalogue/sitemap.xml\n",
        Encoding.UTF8.GetString(RobotsText.Of(new Uri("https://example.org/catalogue/"))));
}
