namespace Catalogue.Tests.Scanner.Languages.Go;

public sealed class GoReaderTests
{
    [Theory]
    [InlineData("var t = `{0}`\n", "mcp.NewTool(\"x\", mcp.WithDescription(\"y\"))")]
    public void ToolLikeText_IsNoTool(string around, string inside) =>
        Assert.Empty(Scanned.Of(("a.go", "// mcp\n" + around.Replace("{0}", inside, StringComparison.Ordinal))).Tools);
}
