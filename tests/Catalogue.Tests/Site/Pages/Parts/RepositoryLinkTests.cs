using Catalogue.Model.Servers;
using Catalogue.Site.Pages.Parts;

namespace Catalogue.Tests.Site.Pages.Parts;

public sealed class RepositoryLinkTests
{
    [Theory]
    [InlineData("acme/garden", "https://github.com/acme/garden")]
    [InlineData("acme", null)]
    [InlineData("acme/garden/x", null)]
    [InlineData("acme/<script>", null)]
    [InlineData("/garden", null)]
    [InlineData(null, null)]
    public void Repository_IsANameThatTheHostCouldHaveGiven(string? repository, string? address) =>
        Assert.Equal(address, RepositoryLink.To(repository)?.ToString());

    [Theory]
    [InlineData("src/a b.ts", "abc123", 3, 9, "https://github.com/acme/garden/blob/abc123/src/a%20b.ts#L3-L9")]
    [InlineData("src/a.ts", "abc123", 3, 3, "https://github.com/acme/garden/blob/abc123/src/a.ts#L3")]
    [InlineData("../a.ts", "abc123", 3, 3, "https://github.com/acme/garden")]
    [InlineData("a.ts", "abc/../x", 3, 3, "https://github.com/acme/garden")]
    [InlineData("a.ts", null, 3, 3, "https://github.com/acme/garden")]
    public void File_IsAtItsCommitAndLines(string file, string? commit, int first, int last, string address) =>
        Assert.Equal(address, RepositoryLink.ToFile("acme/garden", commit, new Provenance { Reader = "source", File = file, FirstLine = first, LastLine = last })?.ToString());
}
