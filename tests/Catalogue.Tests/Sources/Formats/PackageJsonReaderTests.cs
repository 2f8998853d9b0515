using Catalogue.Sources.Formats;

namespace Catalogue.Tests.Sources.Formats;

public class PackageJsonReaderTests
{
    private static readonly PackageJsonReader Reader = new();

    [Theory]
    [InlineData("""{"name":"pots","bin":{"pots":"x.js"},"dependencies":{"@modelcontextprotocol/sdk":"1"}}""", true)]
    [InlineData("""{"name":"pots","mcpName":"io.example/pots"}""", true)]
    [InlineData("""{"name":"pots","dependencies":{"@modelcontextprotocol/sdk":"1"}}""", false)]
    public void StartableUseOfTheSdk_ProvesAServer(string text, bool proves) => Assert.Equal(proves, Manifest.One(Reader, "package.json", text).ProvesServer);

    [Theory]
    [InlineData("""{"name":"pots","bin":"x.js"}""", true)]
    [InlineData("""{"name":"pots","directories":{"bin":"cli"}}""", true)]
    [InlineData("""{"name":"pots","main":"index.js"}""", false)]
    public void PackageWithoutAProgram_StartsNoServer(string text, bool starts) => Assert.Equal(starts, Manifest.One(Reader, "package.json", text).Packages.Count > 0);

    [Fact]
    public void PrivatePackage_CannotBeInstalled() => Assert.Empty(Manifest.One(Reader, "package.json", """{"name":"pots","private":true,"license":{"type":"MIT"}}""").Packages);
}
