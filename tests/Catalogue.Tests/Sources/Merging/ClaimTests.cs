using Catalogue.Sources.Merging;

namespace Catalogue.Tests.Sources.Merging;

public sealed class ClaimTests
{
    [Theory]
    [InlineData("acme/new", "acme/foo", "acme/foo", false)]
    [InlineData("acme/new", "acme/foo", "acme/foo.part", false)]
    [InlineData("acme/new", "acme/foo", "acme/foobar", true)]
    [InlineData("acme/new", "acme/foo", "acme/foo-bar.part", true)]
    [InlineData("acme/new", "Acme/Foo", "acme/foo", false)]
    [InlineData("acme/foo", "Acme/Foo", "x/y", false)]
    public void FormerName_CoversItsOwnIdsAndNoLongerOnes(string repository, string other, string formerId, bool isDisputed) =>
        Assert.Equal(isDisputed, Claim.IsDisputed(repository, other, [formerId]));
}
