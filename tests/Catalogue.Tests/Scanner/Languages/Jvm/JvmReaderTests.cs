namespace Catalogue.Tests.Scanner.Languages.Jvm;

public sealed class JvmReaderTests
{
    [Theory]
    [InlineData("java", "String t = \"\"\"\n{0}\n\"\"\";", "@Tool void f() {}")]
    [InlineData("kt", "/* /* */ {0} */", "@Tool fun f() {}")]
    public void ToolLikeText_IsNoTool(string extension, string around, string inside) =>
        Assert.Empty(Scanned.Of(("a." + extension, "// mcp\n" + around.Replace("{0}", inside, StringComparison.Ordinal))).Tools);
}
