namespace Catalogue.Tests.Scanner.Languages.Dart;

public sealed class DartModulesTests
{
    private const string Server = "final t = Tool(name: kName, description: 'd');\n";

    // Of two things of one name none is meant, unless an import says which.
    private static readonly (string, string) Decoy = ("lib/elsewhere/names.dart", "const kName = 'till';\n");

    [Theory]
    [InlineData("lib/names.dart", "import 'names.dart';\n")]
    [InlineData("lib/src/names.dart", "import 'package:garden/src/names.dart';\n")]
    [InlineData("lib/names.dart", "export 'names.dart';\nimport 'names.dart';\n")]
    public void ImportedLibrary_GivesItsNames(string path, string import) =>
        Assert.Equal(["dig"], Scanned.Names(Decoy, ("pubspec.yaml", "name: garden\n"), (path, "const kName = 'dig';\n"), ("lib/server.dart", import + Server)));

    [Fact]
    public void PartOfALibrary_SeesTheLibrarysNames() =>
        Assert.Equal(["dig"], Scanned.Names(Decoy, ("lib/garden.dart", "part 'server.dart';\nconst kName = 'dig';\n"), ("lib/server.dart", "part of 'garden.dart';\n" + Server)));

    [Theory]
    [InlineData("import 'dart:io';\n")]
    [InlineData("import 'package:other/names.dart';\n")]
    [InlineData("import '../../names.dart';\n")]
    public void NameThatLeadsOut_IsNotKnown(string import) =>
        Assert.Empty(Scanned.Names(Decoy, ("pubspec.yaml", "name: garden\n"), ("lib/names.dart", "const kName = 'dig';\n"), ("lib/server.dart", import + Server)));
}
