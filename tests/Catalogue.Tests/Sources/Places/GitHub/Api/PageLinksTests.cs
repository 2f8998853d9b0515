using Catalogue.Sources.Places.GitHub.Api;

namespace Catalogue.Tests.Sources.Places.GitHub.Api;

public sealed class PageLinksTests
{
    [Theory]
    [InlineData("<https://a/?page=2>; rel=\"next\", <https://a/?page=9>; rel=\"last\"", "https://a/?page=2")]
    [InlineData("""<https://a/?page=9>; rel="last", <https://a/?page=2>; rel=next""", "https://a/?page=2")]
    [InlineData("<https://a/?page=1>; rel=\"prev\"", null)]
    [InlineData("", null)]
    [InlineData("nonsense", null)]
    [InlineData(null, null)]
    public void Next_IsTheTargetOfThatRelation(string? header, string? next) =>
        Assert.Equal(next, PageLinks.Next(header));
}
