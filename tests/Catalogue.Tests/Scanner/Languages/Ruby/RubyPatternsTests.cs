namespace Catalogue.Tests.Scanner.Languages.Ruby;

public sealed class RubyPatternsTests
{
    [Theory]
    [InlineData("class DigHole < FastMcp::Tool\n  description \"Digs.\"\nend\n", "DigHole")]
    [InlineData("class DigHole < MCP::Tool\n  description \"Digs.\"\nend\n", "dig_hole")]
    [InlineData("module Garden\n  class DigHoleTool < BaseTool\n    description \"Digs.\"\n  end\nend\n", "garden__dig_hole")]
    [InlineData("class DigHole < MCP::Tool\n  tool_name \"dig\"\n  description \"Digs.\"\nend\n", "dig")]
    [InlineData("class Base < MCP::Tool\nend\nclass DigHole < Base\n  description \"Digs.\"\nend\n", "dig_hole")]
    [InlineData("MCP::Tool.define(name: \"dig\", description: \"Digs.\") { }\n", "dig")]
    [InlineData("server.define_tool(name: \"dig\", description: \"Digs.\") { }\n", "dig")]
    [InlineData("tool \"dig\" do\n  description \"Digs.\"\nend\n", "dig")]
    [InlineData("T = { name: \"dig\", description: \"Digs.\", inputSchema: {} }\n", "dig")]
    public void Definition_IsFoundUnderTheNameOfItsLibrary(string ruby, string name) =>
        Assert.Equal([name], Scanned.Names(("a.rb", ruby)));

    [Theory]
    [InlineData("class Dig < RubyLLM::Tool\n  description \"Digs.\"\nend\n")]
    [InlineData("class Dig < Spade\n  description \"Digs.\"\nend\n")]
    [InlineData("def define_tool(name: \"dig\", description: \"Digs.\")\nend\n")]
    [InlineData("T = { name: \"dig\", description: \"Digs.\" }\n")]
    [InlineData("class Dig < MCP::Tool\nend\n")]
    public void WhatIsOfAnotherLibraryOrSaysTooLittle_IsNone(string ruby) =>
        Assert.Empty(Scanned.Names(("a.rb", ruby)));
}
