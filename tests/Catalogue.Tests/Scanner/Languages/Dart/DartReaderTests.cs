namespace Catalogue.Tests.Scanner.Languages.Dart;

public sealed class DartReaderTests
{
    [Theory]
    [InlineData("final t = r\"\"\"{0}\"\"\";", "Tool(name: 'x', description: 'y')")]
    public void ToolLikeText_IsNoTool(string around, string inside) =>
        Assert.Empty(Scanned.Of(("a.dart", "// mcp\n" + around.Replace("{0}", inside, StringComparison.Ordinal))).Tools);

    [Fact]
    public void DefinitionSchemaAndImport_ComeTogether() => Assert.Equal(
        """{"type":"object","properties":{"depth":{"type":"integer"}},"required":["depth"]}""",
        Scanned.Input(("lib/shape.dart", "final digInput = Schema.object(properties: {'depth': Schema.int()}, required: ['depth']);\n"), ("lib/server.dart", "import 'shape.dart';\nfinal t = Tool(name: 'dig', description: 'Digs.', inputSchema: digInput);\n")));
}
