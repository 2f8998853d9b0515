using Catalogue.Model.Servers;

namespace Catalogue.Tests.Scanner.Languages.Php;

public sealed class PhpClassToolsTests
{
    [Theory]
    [InlineData("use Laravel\\Mcp\\Server\\Tool;\nclass DigHoleTool extends Tool { }", "dig-hole-tool")]
    [InlineData("use Laravel\\Mcp\\Server\\Tool;\n#[Name('dig')]\nclass DigHoleTool extends Tool { }", "dig")]
    [InlineData("class Dig extends BaseTool {\n public function getName(): string { return 'dig'; }\n public function getDescription(): string { return 'Digs.'; } }", "dig")]
    [InlineData("class Dig implements ToolInterface {\n protected $name = 'dig';\n protected $description = 'Digs.'; }", "dig")]
    public void Class_IsATool(string php, string name) =>
        Assert.Equal([name], Scanned.Names(("a.php", "<?php\n" + php)));

    [Theory]
    [InlineData("use Laravel\\Mcp\\Server\\Tool;\nabstract class DigTool extends Tool { }")]
    [InlineData("use Other\\Tool;\nclass DigTool extends Tool { }")]
    [InlineData("class Dig extends BaseTool { protected $name = 'dig'; }")]
    public void AbstractForeignOrNamelessClass_IsNone(string php) =>
        Assert.Empty(Scanned.Names(("a.php", "<?php\n" + php)));

    [Fact]
    public void AttributesWithoutAValue_AreHints()
    {
        ToolAnnotations? hints = Scanned.One(("a.php", "<?php\nuse Laravel\\Mcp\\Server\\Tool;\n#[IsReadOnly]\n#[IsOpenWorld(false)]\nclass DigTool extends Tool { protected string $description = 'Digs.'; }")).Tool.Annotations;

        Assert.Equal(new ToolAnnotations { ReadOnlyHint = true, OpenWorldHint = false }, hints);
    }

    [Fact]
    public void ClassWithoutADescription_IsDescribedByItsName() =>
        Assert.Equal("Dig Hole Tool", Scanned.One(("a.php", "<?php\nuse Laravel\\Mcp\\Server\\Tool;\nclass DigHoleTool extends Tool { }")).Tool.Description);
}
