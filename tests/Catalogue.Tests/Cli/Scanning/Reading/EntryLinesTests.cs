using Catalogue.Cli.Scanning.Reading;

namespace Catalogue.Tests.Cli.Scanning.Reading;

public sealed class EntryLinesTests
{
    [Fact]
    public void Json_EntryBelowTheListOfServersCounts() => Assert.Equal(4, EntryLines.Of("{\n\"files\": {},\n\"mcpServers\": {\n \"files\": {\n}}}")["files"]);

    [Theory]
    [InlineData("[mcp_servers.files]", "files")]
    [InlineData("\n[ mcp_servers.\"my files\" ]", "my files")]
    public void Toml_TableIsFound(string text, string name) => Assert.True(EntryLines.Of(text).ContainsKey(name));

    [Fact]
    public void LineOfAMegabyte_IsPassedOver() => Assert.Empty(EntryLines.Of("\"mcpServers\": {" + new string(' ', 1_000_000) + "\"x\": {"));
}
