using System.Text;
using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Languages.Elixir;

namespace Catalogue.Tests.Scanner.Languages.Elixir;

public sealed class ElixirModulesTests
{
    private readonly SourceTree tree = new([ElixirLanguage.Instance]);

    public ElixirModulesTests()
    {
        Add("lib/names.ex", "defmodule Garden.Names do\nend\n");
        Add("lib/deep.ex", "defmodule Garden.Names.Deep do\nend\n");
    }

    [Theory]
    [InlineData("Garden.Names", "lib/names.ex")]
    [InlineData("Garden.Names.Deep", "lib/deep.ex")]
    public void FullName_IsItsFile(string module, string file) => Assert.Equal([file], Modules("").Module(module)!.Files);

    [Fact]
    public void PartOfANameThatOnlyLeadsOn_HasNoFileOfItsOwn()
    {
        (ModuleMap map, Func<string, ModuleFiles?> module) = Modules("");

        Assert.Empty(module("Garden")!.Files);
        Assert.Equal(["lib/names.ex"], map.Inside(module("Garden")!, "Names")!.Files);
        Assert.Null(module("Names"));
    }

    [Theory]
    [InlineData("alias Garden.Names", "Names", "Garden.Names")]
    [InlineData("alias Garden.Names, as: N", "N", "Garden.Names")]
    [InlineData("alias Garden.{Other, Names}", "Names", "Garden.Names")]
    public void Alias_IsTheModulesOtherName(string line, string name, string module)
    {
        Add("lib/server.ex", $"defmodule Garden.Server do\n  {line}\nend\n");

        FileNames names = new ElixirModules(tree).Of(tree.File("lib/server.ex"));

        Assert.Equal(new NameOrigin(module, null), names.Imports[name]);
    }

    [Fact]
    public void Import_BringsAllNames()
    {
        Add("lib/server.ex", "defmodule Garden.Server do\n  import Garden.Names\nend\n");

        Assert.Equal(["Garden.Names"], new ElixirModules(tree).Of(tree.File("lib/server.ex")).Wholes);
    }

    private (ModuleMap Map, Func<string, ModuleFiles?> Module) Modules(string text)
    {
        Add("lib/server.ex", text);
        var map = new ElixirModules(tree);
        return (map, name => map.Module(tree.File("lib/server.ex"), name));
    }

    private void Add(string path, string text) => tree.Add(path, Encoding.UTF8.GetBytes(text));
}
