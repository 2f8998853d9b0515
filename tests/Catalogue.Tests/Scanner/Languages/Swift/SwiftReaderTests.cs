namespace Catalogue.Tests.Scanner.Languages.Swift;

public sealed class SwiftReaderTests
{
    [Theory]
    [InlineData("/* /* */ {0} */", "Tool(name: \"x\", description: \"y\")")]
    [InlineData("let t = #\"{0}\"#", "Tool(name: 'x', description: 'y')")]
    public void ToolLikeText_IsNoTool(string around, string inside) =>
        Assert.Empty(Scanned.Of(("a.swift", "// mcp\n" + around.Replace("{0}", inside, StringComparison.Ordinal))).Tools);

    [Fact]
    public void FunctionWithItsComment_IsAToolWithTextAndSchema()
    {
        (string, string) file = ("Sources/A/a.swift", "/// Digs a hole.\n/// - Parameter depth: How deep.\n@MCPTool\nfunc digHole(depth: Int) {}");

        Assert.Equal(("digHole", "Digs a hole."), (Scanned.One(file).Tool.Name, Scanned.One(file).Tool.Description));
        Assert.Equal("""{"type":"object","properties":{"depth":{"type":"integer","description":"How deep."}},"required":["depth"]}""", Scanned.Input(file));
    }
}
