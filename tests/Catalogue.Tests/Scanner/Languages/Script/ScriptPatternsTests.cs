namespace Catalogue.Tests.Scanner.Languages.Script;

public sealed class ScriptPatternsTests
{
    [Theory]
    [InlineData("""server.tool("dig", "Digs.", {}, run);""", "dig")]
    [InlineData("""server.registerTool("dig", { description: "Digs." }, run);""", "dig")]
    [InlineData("""registerTool(server, "dig", { description: "Digs." }, run);""", "dig")]
    [InlineData("""const tools = [{ name: "dig", description: "Digs.", inputSchema: { type: "object" } }];""", "dig")]
    [InlineData("""class Dig extends McpTool { name = "dig"; description = "Digs."; }""", "dig")]
    [InlineData("""class Dig extends BaseTool { constructor() { super("dig", "Digs.", {}); } }""", "dig")]
    [InlineData("""class S { @Tool({ name: "dig", description: "Digs." }) run() {} }""", "dig")]
    [InlineData("""class S { @Tool({ description: "Digs." }) dig() {} }""", "dig")]
    [InlineData("""context.accountTool("dig", { description: "Digs.", inputSchema: {} }, run);""", "dig")]
    [InlineData("""const tools = { dig: { description: "Digs.", inputSchema: { type: "object" } } };""", "dig")]
    [InlineData("""const x = { name: "dig", definition: { description: "Digs.", inputSchema: { type: "object" } } };""", "dig")]
    public void Definition_IsFound(string script, string name) =>
        Assert.Equal([name], Scanned.Names(("a.ts", script)));

    [Theory]
    [InlineData("function tool(name, description) {}")]
    [InlineData("""const c: Command = { name: "dig", description: "Digs.", handler: run };""")]
    [InlineData("""const p = { prompt: { name: "dig", description: "Digs.", arguments: [] } };""")]
    [InlineData("""const x = { type: "function", function: { name: "dig", description: "Digs.", parameters: {} } };""")]
    [InlineData("""const r = { name: "dig", description: "Digs." };""")]
    public void WhatIsSomethingElse_IsNone(string script) =>
        Assert.Empty(Scanned.Names(("a.ts", script)));

    [Fact]
    public void NameInWords_IsForPeople_AndTheToolsOwnStandsBesideIt() =>
        Assert.Equal(["dig"], Scanned.Names(("a.ts", "const tools = [{ id: \"dig\", name: \"Dig a hole\", description: \"Digs.\", inputSchema: { type: \"object\" } }];")));
}
