using Catalogue.Sources.Formats;
using Catalogue.Sources.Readings;

namespace Catalogue.Tests.Sources.Formats;

public class PyprojectReaderTests
{
    private static readonly PyprojectReader Reader = new();

    [Fact]
    public void ScriptThatUsesTheSdk_ProvesAServer()
    {
        ServerFacts facts = Manifest.One(Reader, "pyproject.toml", "[project]\nname = \"pots\"\nversion = \"1.2\"\ndependencies = [\"mcp[cli]>=1.0\"]\n[project.scripts]\npots = \"pots:main\"\n");

        Assert.True(facts.ProvesServer);
        Assert.Equal(("pots", "1.2"), (facts.Name, Assert.Single(facts.Packages).Version));
    }

    [Theory]
    [InlineData("pots = \"pots:main\"", null)]
    [InlineData("pots_mcp = \"pots:main\"\nadmin = \"pots:admin\"", "pots_mcp")]
    [InlineData("admin = \"pots:admin\"", "admin")]
    public void Program_IsNamedWhereItIsNotCalledAsThePackage(string scripts, string? program) =>
        Assert.Equal(program, Assert.Single(Manifest.One(Reader, "pyproject.toml", $"[project]\nname = \"pots\"\n[project.scripts]\n{scripts}\n").Packages).Program);

    [Fact]
    public void PackageWithoutAScript_StartsNoServer() => Assert.Empty(Manifest.One(Reader, "pyproject.toml", "[project]\nname = \"pots\"\n").Packages);

    [Fact]
    public void FileWithoutAProject_SaysNothing() => Assert.Empty(Manifest.Read(Reader, "pyproject.toml", "[tool.ruff]\nline-length = 99\n").Facts);
}
