namespace Catalogue.Tests.Scanner.Languages.Python;

public sealed class PythonReaderTests
{
    [Theory]
    [InlineData("T = '''{0}'''\n", "@mcp.tool()\ndef f(): pass\n")]
    [InlineData("# {0}\n", "Tool(name=\"x\", description=\"y\")")]
    public void ToolLikeText_IsNoTool(string around, string inside) =>
        Assert.Empty(Scanned.Of(("a.py", "// mcp\n" + around.Replace("{0}", inside, StringComparison.Ordinal))).Tools);

    [Fact]
    public void ModelOfAnotherModule_IsTheSchema() => Assert.Equal(
        """{"type":"object","properties":{"depth":{"type":"integer"},"wet":{"type":"boolean","default":false}},"required":["depth"]}""",
        Scanned.Parameter("hole", ("garden/shape.py", "class Base(BaseModel):\n    depth: int\n\nclass Hole(Base):\n    wet: bool = False\n"), ("garden/server.py", "from .shape import Hole\n\n@mcp.tool()\ndef dig(hole: Hole):\n    \"\"\"Digs.\"\"\"\n")));
}
