namespace Catalogue.Tests.Scanner.Languages.Go;

public sealed class GoModulesTests
{
    private static readonly (string, string) Module = ("go.mod", "module example.org/garden\n");
    private static readonly (string, string) Text = ("names/names.go", "package names\nconst Dig = \"dig\"\n");

    // Of two things of one name none is meant, unless an import says which.
    private static readonly (string, string) Decoy = ("elsewhere/names.go", "package elsewhere\nconst Dig = \"till\"\n");

    [Theory]
    [InlineData("import \"example.org/garden/names\"", "names.Dig")]
    [InlineData("import n \"example.org/garden/names\"", "n.Dig")]
    [InlineData("import (\n\t. \"example.org/garden/names\"\n)", "Dig")]
    public void ImportedPackage_GivesItsNames(string import, string name) => Assert.Equal(["dig"], Scanned.Names(Decoy, Module, Text, Server(import, name)));

    [Theory]
    [InlineData("import \"example.org/other/names\"", "names.Dig")]
    [InlineData("import \"fmt\"", "names.Dig")]
    public void PackageOfAnotherModule_GivesNone(string import, string name) => Assert.Empty(Scanned.Names(Decoy, Module, Text, Server(import, name)));

    [Theory]
    [InlineData("example.org/garden/names/v2", "names/v2/names.go", "names")]
    [InlineData("example.org/garden/go-names", "go-names/names.go", "names")]
    public void NameOfAPackage_IsWithoutVersionAndGo(string path, string file, string name) =>
        Assert.Equal(["dig"], Scanned.Names(Decoy, Module, (file, "package names\nconst Dig = \"dig\"\n"), Server($"import \"{path}\"", name + ".Dig")));

    private static (string, string) Server(string import, string name) => ("server.go", $"package main\n{import}\nvar t = mcp.NewTool({name}, mcp.WithDescription(\"Digs.\"))\n");
}
