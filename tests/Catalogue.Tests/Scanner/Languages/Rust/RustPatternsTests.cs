using Catalogue.Model.Servers;

namespace Catalogue.Tests.Scanner.Languages.Rust;

public sealed class RustPatternsTests
{
    [Theory]
    [InlineData("impl S {\n    #[tool(description = \"Digs.\")]\n    fn dig(&self) {}\n}")]
    [InlineData("impl S {\n    /// Digs.\n    #[tool]\n    async fn dig(&self) {}\n}")]
    [InlineData("#[mcp_tool(name = \"dig\", description = \"Digs.\")]\nstruct Dig { depth: i32 }")]
    [InlineData("impl Tool for Dig {\n    const NAME: &'static str = \"dig\";\n    const DESCRIPTION: &'static str = \"Digs.\";\n}")]
    [InlineData("""fn f() { let t = Tool { name: "dig".into(), description: Some("Digs.".into()) }; }""")]
    [InlineData("""fn f() { Tool::new("dig", "Digs.", schema) }""")]
    [InlineData("""fn f() { json!({"name": "dig", "description": "Digs.", "inputSchema": {}}) }""")]
    public void Definition_IsFound(string rust) =>
        Assert.Equal(["dig"], Scanned.Names(("src/lib.rs", rust + "\n")));

    [Theory]
    [InlineData("#[cfg(test)]\nmod tests {\n    #[tool(description = \"Digs.\")]\n    fn dig() {}\n}")]
    [InlineData("struct Tool { name: String, description: String }")]
    [InlineData("#[tool(description = \"Digs.\")]\nstruct Dig { depth: i32 }")]
    [InlineData("#[derive(Debug)]\nfn dig() {}")]
    public void TestsAndDeclarations_AreNone(string rust) =>
        Assert.Empty(Scanned.Names(("src/lib.rs", rust + "\n")));

    [Fact]
    public void Hints_StandInAnnotations()
    {
        ToolAnnotations? hints = Scanned.One(("src/lib.rs", "impl S {\n    #[tool(description = \"Digs.\", annotations(read_only_hint = true, open_world_hint = false))]\n    fn dig(&self) {}\n}\n")).Tool.Annotations;

        Assert.Equal(new ToolAnnotations { ReadOnlyHint = true, OpenWorldHint = false }, hints);
    }
}
