namespace Catalogue.Tests.Scanner.Languages.Rust;

public sealed class RustReaderTests
{
    [Theory]
    [InlineData("let t = r##\"{0}\"##;", "#[tool(description = \"y\")] fn f() {}")]
    public void ToolLikeText_IsNoTool(string around, string inside) =>
        Assert.Empty(Scanned.Of(("a.rs", "// mcp\n" + around.Replace("{0}", inside, StringComparison.Ordinal))).Tools);

    [Fact]
    public void StructOfAnotherModule_IsTheSchema() => Assert.Equal("""{"type":"string"}""", Scanned.Parameter("place",
        ("src/lib.rs", "mod args;\nuse args::DigArgs;\nimpl S {\n    #[tool(description = \"Digs.\")]\n    fn dig(&self, Parameters(a): Parameters<DigArgs>) {}\n}\n"),
        ("src/args.rs", "pub struct DigArgs { pub place: String }\n")));
}
