namespace Catalogue.Tests.Scanner.Languages.Elixir;

public sealed class ElixirReaderTests
{
    [Theory]
    [InlineData("@t ~S\"\"\"\n{0}\n\"\"\"\n", "%{name: \"x\", description: \"y\", inputSchema: %{}}")]
    public void ToolLikeText_IsNoTool(string around, string inside) =>
        Assert.Empty(Scanned.Of(("a.ex", "// mcp\n" + around.Replace("{0}", inside, StringComparison.Ordinal))).Tools);
}
