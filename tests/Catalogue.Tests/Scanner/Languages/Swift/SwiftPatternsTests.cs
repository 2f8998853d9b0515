namespace Catalogue.Tests.Scanner.Languages.Swift;

public sealed class SwiftPatternsTests
{
    [Theory]
    [InlineData("""let t = Tool(name: "dig", description: "Digs.")""")]
    [InlineData("""let t = Tool.init(name: "dig", description: "Digs.")""")]
    [InlineData("struct Dig: MCPTool {\n  let name = \"dig\"\n  let description = \"Digs.\"\n}")]
    [InlineData("""let d = ["name": "dig", "description": "Digs.", "inputSchema": ["type": "object"]]""")]
    [InlineData("/// Digs.\n@Tool(name: \"dig\")\nfunc run() {}")]
    public void Definition_IsFound(string swift) =>
        Assert.Equal(["dig"], Scanned.Names(("a.swift", swift)));

    [Theory]
    [InlineData("""func Tool(name: "dig", description: "Digs.") {}""")]
    [InlineData("""let d = ["name": "dig", "description": "Digs."]""")]
    [InlineData("struct Dig: Spade {\n  let name = \"dig\"\n  let description = \"Digs.\"\n}")]
    [InlineData("""let t = Tool(name: "dig")""")]
    public void WhatDoesNotSayEnough_IsNone(string swift) =>
        Assert.Empty(Scanned.Names(("a.swift", swift)));
}
