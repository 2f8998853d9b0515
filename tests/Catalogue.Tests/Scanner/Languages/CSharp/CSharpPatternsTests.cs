using Catalogue.Scanner;

namespace Catalogue.Tests.Scanner.Languages.CSharp;

public sealed class CSharpPatternsTests
{
    [Theory]
    [InlineData("class T {\n [McpServerTool(Name = \"dig\"), Description(\"Digs.\")] void Run() {} }", "dig")]
    [InlineData("class T {\n [McpServerTool] [Description(\"Digs.\")] void DigHole() {} }", "dig_hole")]
    [InlineData("class T {\n [McpServerTool, Description(\"Digs.\")] void DigAsync() {} }", "dig_async")]
    [InlineData("class T {\n [McpServerTool, Description(\"Digs.\")] Task DigAsync() {} }", "dig")]
    [InlineData("""class T { void Run([McpToolTrigger("dig", "Digs.")] ToolInvocationContext c) {} }""", "dig")]
    [InlineData("""var t = new Tool { Name = "dig", Description = "Digs." };""", "dig")]
    [InlineData("""class Dig : McpTool { public string Name => "dig"; public string Description => "Digs."; }""", "dig")]
    [InlineData("class T {\n [AiTool(\"dig\")] [Description(\"Digs.\")] void Run() {} }", "dig")]
    public void Definition_IsFoundUnderItsName(string text, string name) =>
        Assert.Equal([name], Scanned.Names(("a.cs", text)));

    [Theory]
    [InlineData("class T {\n [AiTool] void Run() {} }")]
    [InlineData("class T {\n [Description(\"Digs.\")] void Dig() {} }")]
    [InlineData("""class Tool { string Name = "dig"; }""")]
    [InlineData("""var t = new Spade { Name = "dig", Description = "Digs." };""")]
    public void WhatIsSomethingElse_IsNone(string text) =>
        Assert.Empty(Scanned.Names(("a.cs", text)));

    [Fact]
    public void OverrideWithoutAName_IsAFinding()
    {
        CodeScan scan = Scanned.Of(("a.cs", "class DigCommand {\n [McpServerTool, Description(\"Digs.\")] public override Task ExecuteAsync(int depth) {} }"));

        Assert.Empty(scan.Tools);
        Assert.Contains("DigCommand.ExecuteAsync", Assert.Single(scan.Findings).Shown, StringComparison.Ordinal);
    }
}
