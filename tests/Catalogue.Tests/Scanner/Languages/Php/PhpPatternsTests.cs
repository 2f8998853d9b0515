namespace Catalogue.Tests.Scanner.Languages.Php;

public sealed class PhpPatternsTests
{
    [Theory]
    [InlineData("class T {\n #[McpTool(name: 'dig', description: 'Digs.')]\n public function run() {} }", "dig")]
    [InlineData("class T {\n /** Digs. */\n #[McpTool]\n public function dig() {} }", "dig")]
    [InlineData("/** Digs. */\n#[McpTool]\nclass Dig { public function __invoke(int $a) {} }", "Dig")]
    [InlineData("$t = new Tool(name: 'dig', description: 'Digs.');", "dig")]
    [InlineData("$s->tool('dig', 'Digs.', ['type' => 'object'], $run);", "dig")]
    [InlineData("$t = ['name' => 'dig', 'description' => 'Digs.', 'inputSchema' => []];", "dig")]
    [InlineData("$t = ['dig' => ['description' => 'Digs.', 'inputSchema' => []]];", "dig")]
    [InlineData("$t = array('name' => 'dig', 'description' => 'Digs.', 'inputSchema' => array());", "dig")]
    [InlineData("wp_register_ability('garden/dig', ['label' => 'Dig', 'description' => 'Digs.', 'input_schema' => []]);", "garden-dig")]
    [InlineData("class Spade { /** Digs. */ public function dig(int $a) {} }\n$s->withTool([Spade::class, 'dig']);", "dig")]
    public void Definition_IsFound(string php, string name) =>
        Assert.Equal([name], Scanned.Names(("a.php", "<?php\n" + php)));

    [Theory]
    [InlineData("$t = ['name' => 'dig', 'description' => 'Digs.'];")]
    [InlineData("function registerTool($a) {}")]
    [InlineData("wp_register_ability('garden/dig', ['label' => 'Dig', 'input_schema' => []]);")]
    [InlineData("class T { public function dig() {} }")]
    public void WhatDoesNotSayEnough_IsNone(string php) =>
        Assert.Empty(Scanned.Names(("a.php", "<?php\n" + php)));
}
