namespace Catalogue.Tests.Scanner.Languages.Python;

public sealed class PythonModulesTests
{
    // Of two things of one name none is meant, unless an import says which.
    private static readonly (string, string) Decoy = ("elsewhere/names.py", "DIG = \"till\"\n");

    [Theory]
    [InlineData("garden/names.py", "from .names import DIG", "DIG")]
    [InlineData("garden/names.py", "from garden.names import DIG as NAME", "NAME")]
    [InlineData("garden/names.py", "from . import names", "names.DIG")]
    [InlineData("garden/names.py", "import garden.names as n", "n.DIG")]
    [InlineData("names.py", "from ..names import DIG", "DIG")]
    [InlineData("garden/names/__init__.py", "from garden import names", "names.DIG")]
    [InlineData("garden/names.py", "from .names import *", "DIG")]
    public void ImportedModule_GivesItsNames(string path, string import, string name) => Assert.Equal(["dig"], Scanned.Names(Decoy, (path, "DIG = \"dig\"\n"), Server(import, name)));

    [Fact]
    public void PackageThatHandsOn_IsFollowed() =>
        Assert.Equal(["dig"], Scanned.Names(Decoy, ("garden/parts/names.py", "DIG = \"dig\"\n"), ("garden/parts/__init__.py", "from .names import DIG\n"), Server("from .parts import DIG", "DIG")));

    [Fact]
    public void ModuleOfAPackageOutside_IsNotTheRepositorys() => Assert.Empty(Scanned.Names(Decoy, Server("from other.names import DIG", "DIG")));

    private static (string, string) Server(string import, string name) => ("garden/server.py", $"{import}\n\nt = Tool(name={name}, description=\"Digs.\")\n");
}
