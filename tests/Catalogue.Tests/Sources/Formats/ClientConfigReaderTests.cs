using Catalogue.Sources.Formats;
using Catalogue.Sources.Readings;

namespace Catalogue.Tests.Sources.Formats;

public class ClientConfigReaderTests
{
    private static readonly ClientConfigReader Reader = new();

    [Theory]
    [InlineData("a/.mcp.json", true)]
    [InlineData("mcp.json", true)]
    [InlineData("my-mcp.json", false)]
    public void File_IsWantedByItsName(string path, bool wanted) => Assert.Equal(wanted, Reader.Wants(path));

    [Fact]
    public void ListOfServersToStart_DescribesEachByItsName_AndNoneBesideIt()
    {
        ServerFacts facts = Assert.Single(Manifest.Read(Reader, ".mcp.json", """{"mcpServers":{"pots":{"command":"npx","args":["-y","@example/pots"],"env":{"POTS_KEY":"secret"}}}}""").Facts);

        Assert.Equal("pots", facts.Describes?.Entry);
        Assert.Equal("@example/pots", Assert.Single(facts.Packages).Name);
        Assert.Empty(facts.Tools);
        Assert.DoesNotContain("secret", facts.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ToolsOfItsOwn_AreTheServersBesideIt()
    {
        ServerFacts facts = Manifest.One(Reader, ".mcp.json", """{"name":"pots","tools":[{"name":"water_pot"}]}""");

        Assert.True(facts.ProvesServer);
        Assert.Equal("water_pot", Assert.Single(facts.Tools).Name);
    }
}
