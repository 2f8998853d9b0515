namespace Catalogue.Tests.Scanner.Languages.CSharp;

public sealed class CSharpReaderTests
{
    [Theory]
    [InlineData("var t = \"\"\"\"\n{0}\n\"\"\"\";", "[McpServerTool] public void F() {}")]
    public void ToolLikeText_IsNoTool(string around, string inside) =>
        Assert.Empty(Scanned.Of(("a.cs", "// mcp\n" + around.Replace("{0}", inside, StringComparison.Ordinal))).Tools);
}
