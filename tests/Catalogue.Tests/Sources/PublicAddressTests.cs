using Catalogue.Sources;
using Catalogue.Sources.Places.Live;

namespace Catalogue.Tests.Sources;

public class PublicAddressTests
{
    [Theory]
    [InlineData("https://a.example/mcp", "https://a.example/mcp")]
    [InlineData("https://ada:pw@a.example:8443/mcp?key=1#x", "https://a.example:8443/mcp")]
    [InlineData("https://a.example/s/0a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d/mcp", "https://a.example/s/{secret}/mcp")]
    [InlineData("https://{tenant}.a.example/mcp?key=1", "https://{tenant}.a.example/mcp")]
    public void Address_IsKeptWithoutSecrets(string given, string kept) => Assert.Equal(kept, PublicAddress.Of(given));

    [Theory]
    [InlineData("http://localhost:3000/mcp")]
    [InlineData("http://127.0.0.1/mcp")]
    [InlineData("ftp://a.example/x")]
    [InlineData("not an address")]
    public void AddressOfNoOtherMachine_IsNotKept(string given) => Assert.Null(PublicAddress.Of(given));

    [Fact]
    public void LiveTarget_NamesNoCredentials()
    {
        LiveTarget target = LiveTarget.Parse("https://ada:pw@a.example/s/0a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d/mcp?token=t");

        Assert.Equal("https://a.example/s/{secret}/mcp", target.Name);
    }
}
