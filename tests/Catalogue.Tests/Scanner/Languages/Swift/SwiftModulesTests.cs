namespace Catalogue.Tests.Scanner.Languages.Swift;

public sealed class SwiftModulesTests
{
    private const string Server = "let t = Tool(name: digName, description: \"d\")\n";

    // Of two things of one name none is meant, unless a module says which.
    private static readonly (string, string) Decoy = ("Sources/Elsewhere/Names.swift", "let digName = \"till\"\n");

    [Fact]
    public void FilesOfATarget_SeeEachOther() =>
        Assert.Equal(["dig"], Scanned.Names(Decoy, ("Sources/Garden/Names.swift", "let digName = \"dig\"\n"), ("Sources/Garden/Server.swift", Server)));

    [Fact]
    public void OtherTarget_IsSeenWhereItIsImported()
    {
        (string, string) names = ("Sources/Names/Names.swift", "let digName = \"dig\"\n");

        Assert.Equal(["dig"], Scanned.Names(Decoy, names, ("Sources/Garden/Server.swift", "import Names\n" + Server)));
        Assert.Empty(Scanned.Names(Decoy, names, ("Sources/Garden/Server.swift", "import Foundation\n" + Server)));
    }
}
