namespace Catalogue.Tests.Scanner.Languages.Dart;

public sealed class DartReaderTests
{
    [Theory]
    [InlineData("final t = r\"\"\"{0}\"\"\";", "Tool(name: 'x', description: 'y')")]
    public void ToolLikeText_IsNoTool(string around, string inside) =>
        Assert.Empty(Scanned.Of(("a.dart", "// mcp\n" + around.Replace("{0}", inside, StringComparison.Ordinal))).Tools);
}
