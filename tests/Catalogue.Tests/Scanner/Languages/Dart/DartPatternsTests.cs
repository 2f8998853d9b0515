namespace Catalogue.Tests.Scanner.Languages.Dart;

public sealed class DartPatternsTests
{
    [Theory]
    [InlineData("server.registerTool('dig', description: 'Digs.', inputSchema: s, callback: run);", "dig")]
    [InlineData("final t = McpTool(name: 'dig', description: 'Digs.');", "dig")]
    [InlineData("class Dig extends McpTool {\n  String get name => 'dig';\n  String get description => 'Digs.';\n}", "dig")]
    [InlineData("final m = {'name': 'dig', 'description': 'Digs.', 'inputSchema': {'type': 'object'}};", "dig")]
    public void Definition_IsFound(string dart, string name) =>
        Assert.Equal([name], Scanned.Names(("a.dart", dart)));

    [Theory]
    [InlineData("final t = Tool(name: 'dig');")]
    [InlineData("final m = {'name': 'dig', 'description': 'Digs.', 'parameters': {}};")]
    [InlineData("class Dig extends Spade {\n  String get name => 'dig';\n  String get description => 'Digs.';\n}")]
    [InlineData("server.registerTool(name, description: 'Digs.');")]
    public void WhatDoesNotSayEnough_IsNone(string dart) =>
        Assert.Empty(Scanned.Names(("a.dart", dart)));
}
