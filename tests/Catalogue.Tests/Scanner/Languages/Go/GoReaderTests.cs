namespace Catalogue.Tests.Scanner.Languages.Go;

public sealed class GoReaderTests
{
    [Theory]
    [InlineData("var t = `{0}`\n", "mcp.NewTool(\"x\", mcp.WithDescription(\"y\"))")]
    public void ToolLikeText_IsNoTool(string around, string inside) =>
        Assert.Empty(Scanned.Of(("a.go", "// mcp\n" + around.Replace("{0}", inside, StringComparison.Ordinal))).Tools);

    [Fact]
    public void FilesOfAFolder_SeeEachOther() => Assert.Equal(["dig"], Scanned.Names(
        ("names.go", "package a\nconst digName = \"dig\"\n"), ("server.go", "package a\nvar t = mcp.NewTool(digName, mcp.WithDescription(\"Digs.\"))\n")));
}
