using Catalogue.Site.Markup;

namespace Catalogue.Tests.Site.Markup;

public sealed class SafeUrlTests
{
    [Theory]
    [InlineData("https://example.com/a?b=c#d", true)]
    [InlineData("http://example.com", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("java\nscript:alert(1)", false)]
    [InlineData("//example.com", false)]
    [InlineData("https://user:password@example.com", false)]
    [InlineData("https:///nohost", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("/relative", false)]
    [InlineData(null, false)]
    public void OnlyWebAddresses_BecomeLinks(string? url, bool expected) => Assert.Equal(expected, SafeUrl.IsWeb(url));

    [Fact]
    public void Address_IsWrittenWithItsSpecialCharactersEncoded() =>
        Assert.Equal("https://example.com/%22%3E%3Cb%3E", SafeUrl.OrNull("https://example.com/\"><b>"));
}
