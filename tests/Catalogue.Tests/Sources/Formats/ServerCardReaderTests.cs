using Catalogue.Sources.Formats;
using Catalogue.Sources.Readings;

namespace Catalogue.Tests.Sources.Formats;

public class ServerCardReaderTests
{
    private static readonly ServerCardReader Reader = new();

    [Theory]
    [InlineData(".well-known/mcp/server-card.json", true)]
    [InlineData("public/.well-known/mcp.json", true)]
    [InlineData("well-known/mcp.json", false)]
    public void File_IsWantedByItsPlace(string path, bool wanted) => Assert.Equal(wanted, Reader.Wants(path));

    [Fact]
    public void NumberOfTools_IsNoTool()
    {
        ServerFacts facts = Manifest.One(Reader, ".well-known/mcp.json", """{"serverInfo":{"name":"pots","title":"Pots"},"tools":"dynamic"}""");

        Assert.Equal("Pots", facts.Name);
        Assert.Empty(facts.Tools);
    }
}
