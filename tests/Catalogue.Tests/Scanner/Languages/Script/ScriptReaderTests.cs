namespace Catalogue.Tests.Scanner.Languages.Script;

public sealed class ScriptReaderTests
{
    [Theory]
    [InlineData("const text = `{0}`;", "server.tool('x', 'y', {}, f)")]
    [InlineData("// {0}\n", "server.tool('x', 'y', {}, f)")]
    public void ToolLikeText_IsNoTool(string around, string inside) =>
        Assert.Empty(Scanned.Of(("a.ts", "// mcp\n" + around.Replace("{0}", inside, StringComparison.Ordinal))).Tools);
}
