using Catalogue.Sources.Manifests;
using Catalogue.Sources.Readings;

namespace Catalogue.Tests.Sources.Manifests;

public class ManifestTextTests
{
    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x61 }, "a")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00 }, "a")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0x00, 0x61 }, "a")]
    public void Mark_TellsTheEncoding(byte[] bytes, string text) => Assert.Equal(text, ManifestText.Of(Draft(bytes)));

    [Fact]
    public void BrokenEncoding_IsRefusedInData_AndReplacedInProse()
    {
        ManifestDraft draft = Draft([0x61, 0xFF]);

        Assert.Null(ManifestText.Of(draft));
        Assert.Equal("is not valid UTF-8 text", Assert.Single(draft.Finish().Problems).Message);
        Assert.Equal("a\uFFFD", ManifestText.Of(Draft([0x61, 0xFF]), lenient: true));
    }

    private static ManifestDraft Draft(byte[] bytes) => new(new ManifestFile { Path = "tools.json", Bytes = bytes }, "reader", Authority.Listing);
}
