using Catalogue.Sources.Manifests;

namespace Catalogue.Tests.Sources.Manifests;

public class BlockScalarsTests
{
    [Fact]
    public void BlankStartOfABlock_LosesItsSpaces() => Assert.Equal("text: |\n\n  Waters.\nname: pots", BlockScalars.WithoutBlankStarts("text: |\n   \n  Waters.\nname: pots"));

    [Fact]
    public void SpacesElsewhere_Stay() => Assert.Equal("a: b > c\n   \nd: e", BlockScalars.WithoutBlankStarts("a: b > c\n   \nd: e"));
}
