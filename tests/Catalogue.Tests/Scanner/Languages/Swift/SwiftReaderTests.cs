namespace Catalogue.Tests.Scanner.Languages.Swift;

public sealed class SwiftReaderTests
{
    [Theory]
    [InlineData("/* /* */ {0} */", "Tool(name: \"x\", description: \"y\")")]
    [InlineData("let t = #\"{0}\"#", "Tool(name: 'x', description: 'y')")]
    public void ToolLikeText_IsNoTool(string around, string inside) =>
        Assert.Empty(Scanned.Of(("a.swift", "// mcp\n" + around.Replace("{0}", inside, StringComparison.Ordinal))).Tools);
}
