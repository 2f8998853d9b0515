using System.Text;
using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Languages.Php;

namespace Catalogue.Tests.Scanner.Languages.Php;

public sealed class PhpModulesTests
{
    [Theory]
    [InlineData("Tool", "Laravel\\Mcp\\Tool")]
    [InlineData("\\Garden\\Tool", "Garden\\Tool")]
    [InlineData("Spade", "Garden\\Digger")]
    [InlineData("Names\\Dig", "Garden\\Names\\Dig")]
    [InlineData("Level", "Garden\\Level")]
    public void FullName_FollowsTheUses(string name, string full) =>
        Assert.Equal(full, PhpModules.FullName(Read("use Laravel\\Mcp\\Tool;\nuse Garden\\Digger as Spade;\nuse Garden\\Names;\nuse Garden\\{Level, Other};\n"), name));

    private static FileNames Read(string uses)
    {
        var tree = new SourceTree([PhpLanguage.Instance]);
        tree.Add("a.php", Encoding.UTF8.GetBytes("<?php\nnamespace App;\n" + uses + "class X {}\n"));
        return new PhpModules(tree).Of(tree.File("a.php"));
    }
}
