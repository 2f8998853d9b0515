namespace Catalogue.Tests.Scanner.Languages.Jvm;

public sealed class JvmReaderTests
{
    [Theory]
    [InlineData("java", "String t = \"\"\"\n{0}\n\"\"\";", "@Tool void f() {}")]
    [InlineData("kt", "/* /* */ {0} */", "@Tool fun f() {}")]
    public void ToolLikeText_IsNoTool(string extension, string around, string inside) =>
        Assert.Empty(Scanned.Of(("a." + extension, "// mcp\n" + around.Replace("{0}", inside, StringComparison.Ordinal))).Tools);

    [Fact]
    public void JavaAndKotlin_SeeEachOthersNames() => Assert.Equal(["dig"], Scanned.Names(
        ("Names.kt", "package garden\nconst val DIG = \"dig\"\n"), ("T.java", "package garden;\nclass T { Object t = McpSchema.Tool.builder().name(DIG).description(\"Digs.\").build(); }\n")));
}
