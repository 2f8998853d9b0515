namespace Catalogue.Tests.Scanner.Languages.Go;

public sealed class GoPatternsTests
{
    [Theory]
    [InlineData("""var t = mcp.NewTool("dig", mcp.WithDescription("Digs."))""")]
    [InlineData("""var t = mcp.Tool{Name: "dig", Description: "Digs."}""")]
    [InlineData("""var t = map[string]any{"name": "dig", "description": "Digs.", "inputSchema": s}""")]
    [InlineData("""func f() { s.RegisterTool("dig", "Digs.", handle) }""")]
    [InlineData("""var ts = []Tool{{Name: "dig", Description: "Digs.", InputSchema: s}}""")]
    [InlineData("""func f() { mcp.AddTool(server, &mcp.Tool{Name: "dig", Description: "Digs."}, handle) }""")]
    public void Definition_IsFound(string go) =>
        Assert.Equal(["dig"], Scanned.Names(("a.go", "package a\n" + go + "\n")));

    [Theory]
    [InlineData("""var t = mcp.Resource{Name: "dig", Description: "Digs.", URI: "x"}""")]
    [InlineData("""var t = mcp.Prompt{Name: "dig", Description: "Digs.", Arguments: a}""")]
    [InlineData("""var t = Spade{Name: "dig", Description: "Digs."}""")]
    [InlineData("func NewTool(name string, description string) {}")]
    public void WhatIsSomethingElse_IsNone(string go) =>
        Assert.Empty(Scanned.Names(("a.go", "package a\n" + go + "\n")));
}
