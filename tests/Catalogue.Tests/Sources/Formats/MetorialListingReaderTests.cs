using Catalogue.Sources.Formats;

namespace Catalogue.Tests.Sources.Formats;

public class MetorialListingReaderTests
{
    private static readonly MetorialListingReader Reader = new();

    [Fact]
    public void Description_IsAllItSays() => Assert.Equal("Waters pots.", Manifest.One(Reader, "catalog/acme/pots/pots/listing.yaml", "description: Waters pots.\nname: Pots\n").Description);

    [Theory]
    [InlineData("catalog/acme/pots/pots/listing.yaml", true)]
    [InlineData("catalog/acme/pots/listing.yaml", false)]
    public void File_IsWantedByItsPlace(string path, bool wanted) => Assert.Equal(wanted, Reader.Wants(path));
}
