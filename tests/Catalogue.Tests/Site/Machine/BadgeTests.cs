using System.Text;
using System.Xml.Linq;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Machine;

namespace Catalogue.Tests.Site.Machine;

public sealed class BadgeTests
{
    private const string Hostile = "<script>alert('1')</script>&\"\u0000\u0008\u202e\ud83d\ud83d\ude00]]>";

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
}
