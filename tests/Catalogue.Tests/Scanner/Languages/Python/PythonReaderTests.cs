namespace Catalogue.Tests.Scanner.Languages.Python;

public sealed class PythonReaderTests
{
    [Theory]
    [InlineData("T = '''{0}'''\n", "@mcp.tool()\ndef f(): pass\n")]
    [InlineData("# {0}\n", "Tool(name=\"x\", description=\"y\")")]
    public void ToolLikeText_IsNoTool(string around, string inside) =>
        Assert.Empty(Scanned.Of(("a.py", "// mcp\n" + around.Replace("{0}", inside, StringComparison.Ordinal))).Tools);
}
