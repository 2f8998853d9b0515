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

    [Fact]
    public void FileWithoutAProject_SaysNothing() => Assert.Empty(Manifest.Read(Reader, "pyproject.toml", "[tool.ruff]\nline-length = 99\n").Facts);
}
