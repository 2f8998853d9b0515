using Catalogue.Sources.Repositories;

namespace Catalogue.Tests.Sources.Repositories;

public sealed class FolderRulesTests
{
    [Theory]
    [InlineData("src/git", "git")]
    [InlineData("packages/a/b", "a.b")]
    [InlineData("apps", "apps")]
    [InlineData("tools/a", "tools.a")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void IdPart_LeavesOutWhatOnlyHoldsFolders(string? folder, string? part) =>
        Assert.Equal(part, FolderRules.IdPart(folder));

    [Theory]
    [InlineData("node_modules/a/package.json", true)]
    [InlineData("src/tests/a.json", true)]
    [InlineData("tests.json", false)]
    [InlineData("bin/server.json", true)]
    public void FileOfOtherPeople_IsForeign(string path, bool isForeign) => Assert.Equal(isForeign, FolderRules.IsForeign(path));

    [Fact]
    public void BinMayHoldSource_AndIsWalkedInto() => Assert.Equal((false, true), (FolderRules.IsForeignName("bin"), FolderRules.IsForeignName("obj")));

    [Theory]
    [InlineData("a/mcpb", true)]
    [InlineData(".github", true)]
    [InlineData("a/.vscode/x", true)]
    [InlineData("a/server", false)]
    public void FolderThatSpeaksOfTheOneAbove_IsAnAnnex(string folder, bool isAnnex) => Assert.Equal(isAnnex, FolderRules.IsAnnex(folder));
}
