namespace Catalogue.Tests.Scanner.Languages.Rust;

public sealed class RustReaderTests
{
    [Theory]
    [InlineData("let t = r##\"{0}\"##;", "#[tool(description = \"y\")] fn f() {}")]
    public void ToolLikeText_IsNoTool(string around, string inside) =>
        Assert.Empty(Scanned.Of(("a.rs", "// mcp\n" + around.Replace("{0}", inside, StringComparison.Ordinal))).Tools);
}
