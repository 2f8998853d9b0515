using Catalogue.Model.Servers;

namespace Catalogue.Tests.Scanner.Languages.Jvm;

public sealed class JvmPatternsTests
{
    [Theory]
    [InlineData("java", "class T {\n @Tool(name = \"dig\", description = \"Digs.\") public void run() {} }", "dig")]
    [InlineData("java", "class T {\n @Tool(\"Digs.\") public void dig() {} }", "dig")]
    [InlineData("java", "class T {\n @Tool(name = \"\", description = \"Digs.\") public void dig() {} }", "dig")]
    [InlineData("java", """class T { Object t = McpSchema.Tool.builder().name("dig").description("Digs.").build(); }""", "dig")]
    [InlineData("java", "class Dig implements McpTool {\n public String getName() { return \"dig\"; }\n public String getDescription() { return \"Digs.\"; } }", "dig")]
    [InlineData("java", """class T { Object t = new McpSchema.Tool("dig", "Digs.", schema); }""", "dig")]
    [InlineData("kt", """fun f() { server.addTool(name = "dig", description = "Digs.") { } }""", "dig")]
    [InlineData("kt", "object Dig : AbstractTool<Args>() {\n override val name = \"dig\"\n override val description = \"Digs.\"\n}", "dig")]
    public void Definition_IsFound(string extension, string text, string name) =>
        Assert.Equal([name], Scanned.Names(("T." + extension, text)));

    [Theory]
    [InlineData("java", """class T { Object t = CommandLineTool.builder().name("dig").description("Digs.").build(); }""")]
    [InlineData("java", "class T { public void dig() {} }")]
    [InlineData("kt", "fun addTool(name: String, description: String) {}")]
    [InlineData("java", """class Spade { String getName() { return "dig"; } String getDescription() { return "Digs."; } }""")]
    public void WhatIsSomethingElse_IsNone(string extension, string text) =>
        Assert.Empty(Scanned.Names(("T." + extension, text)));

    [Fact]
    public void Hints_StandInTheAnnotation()
    {
        ToolAnnotations? hints = Scanned.One(("T.java", "class T {\n @McpTool(description = \"Digs.\", annotations = @McpAnnotations(title = \"Dig\", readOnlyHint = true, destructiveHint = false)) public void dig() {} }")).Tool.Annotations;

        Assert.Equal(new ToolAnnotations { Title = "Dig", ReadOnlyHint = true, DestructiveHint = false }, hints);
    }
}
