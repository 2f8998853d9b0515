namespace Catalogue.Tests.Scanner.Languages.CSharp;

public sealed class CSharpReaderTests
{
    [Theory]
    [InlineData("var t = \"\"\"\"\n{0}\n\"\"\"\";", "[McpServerTool] public void F() {}")]
    public void ToolLikeText_IsNoTool(string around, string inside) =>
        Assert.Empty(Scanned.Of(("a.cs", "// mcp\n" + around.Replace("{0}", inside, StringComparison.Ordinal))).Tools);

    [Fact]
    public void ConstantAndTypeOfAnotherFile_AreRead()
    {
        (string, string)[] files =
        [
            ("Names.cs", "namespace Garden; static class Names { public const string Dig = \"dig\"; }\nenum Level { Low, High }"),
            ("Tools.cs", "namespace Garden; class Tools {\n [McpServerTool(Name = Names.Dig), Description(\"Digs.\")] public void Run(Level level) {} }"),
        ];

        Assert.Equal(["dig"], Scanned.Names(files));
        Assert.Equal("""{"type":"string","enum":["Low","High"]}""", Scanned.Parameter("level", files));
    }
}
