using Catalogue.Sources.Formats;

namespace Catalogue.Tests.Sources.Formats;

public class ToolsListReaderTests
{
    private static readonly ToolsListReader Reader = new();

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":{"tools":[{"name":"water_pot","inputSchema":{"type":"object"}}]}}""")]
    [InlineData("""[{"name":"water_pot","description":"Waters a pot."}]""")]
    [InlineData("""{"tools":{"water_pot":{"description":"Waters a pot."}}}""")]
    public void EveryShape_GivesTheTool(string text) => Assert.Equal("water_pot", Assert.Single(Manifest.One(Reader, "tools.json", text).Tools).Name);

    [Fact]
    public void ListOfSomethingElse_SaysNothing() => Assert.Empty(Manifest.Read(Reader, "tools.json", """[{"name":"hammer","weight":2}]""").Facts);

    [Theory]
    [InlineData("x/consolidated-tools-v2.json", true)]
    [InlineData("pots.tools.json", true)]
    [InlineData("package-tools.json", true)]
    [InlineData("toolshed.json", false)]
    [InlineData("tools.txt", false)]
    public void File_IsWantedByItsName(string path, bool wanted) => Assert.Equal(wanted, Reader.Wants(path));
}
