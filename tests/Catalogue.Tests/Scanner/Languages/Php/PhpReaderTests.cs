namespace Catalogue.Tests.Scanner.Languages.Php;

public sealed class PhpReaderTests
{
    [Theory]
    [InlineData("<?php\n$t = <<<'T'\n{0}\nT;\n", "['name' => 'x', 'description' => 'y', 'inputSchema' => []]")]
    [InlineData("{0}\n<?php\n", "new Tool(name: 'x', description: 'y')")]
    public void ToolLikeText_IsNoTool(string around, string inside) =>
        Assert.Empty(Scanned.Of(("a.php", "// mcp\n" + around.Replace("{0}", inside, StringComparison.Ordinal))).Tools);

    [Fact]
    public void ConstantOfTheSameNamespace_IsRead() => Assert.Equal(["dig"], Scanned.Names(
        ("src/Names.php", "<?php\nnamespace Garden;\nclass Names { const DIG = 'dig'; }\n"), ("src/Server.php", "<?php\nnamespace Garden;\n$t = new Tool(name: Names::DIG, description: 'Digs.');\n")));
}
