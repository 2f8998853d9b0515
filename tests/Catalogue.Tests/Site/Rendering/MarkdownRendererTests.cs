using Catalogue.Site.Rendering;

namespace Catalogue.Tests.Site.Rendering;

public sealed class MarkdownRendererTests
{
    [Theory]
    [InlineData("[x](javascript:alert(1))", "<p>x</p>\n")]
    [InlineData("[x](JaVaScRiPt:alert(1))", "<p>x</p>\n")]
    [InlineData("[x](data:text/html,hi)", "<p>x</p>\n")]
    [InlineData("[x](//evil.example)", "<p>x</p>\n")]
    [InlineData("[x](https://example.com/a)", "<p><a href=\"https://example.com/a\" rel=\"nofollow noopener noreferrer\">x</a></p>\n")]
    [InlineData("[x](/signals/bulk/)", "<p><a href=\"../../signals/bulk/\">x</a></p>\n")]
    [InlineData("[x](/signals/unknown/)", "<p>x</p>\n")]
    [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>\n")]
    [InlineData("[**x** y](javascript:alert(1)) z", "<p><strong>x</strong> y z</p>\n")]
    [InlineData("[x](#part)", "<p><a href=\"#part\">x</a></p>\n")]
    [InlineData("[x](themes.md#lists)", "<p><a href=\"../../guides/themes/#lists\">x</a></p>\n")]
    [InlineData("[x](enforce.md)", "<p><a href=\"../../enforce/\">x</a></p>\n")]
    [InlineData("[x](unknown.md)", "<p>x</p>\n")]
    [InlineData("[x](../themes.md)", "<p>x</p>\n")]
    [InlineData("![p](../../assets/x.svg)", "<p><img src=\"../../assets/x.svg\" alt=\"p\" /></p>\n")]
    [InlineData("![p](../../assets/../x.svg)", "<p>p</p>\n")]
    [InlineData("a <script>alert(1)</script>", "<p>a &lt;script&gt;alert(1)&lt;/script&gt;</p>\n")]
    public void Links_LeadToTheWebOrIntoTheSite_AndHtmlIsText(string markdown, string expected) =>
        Assert.Equal(expected, MarkdownRenderer.ToHtml(markdown, "../../", route => route is "signals/bulk/" or "guides/themes/" or "enforce/").Markup);

    [Fact]
    public void Opening_IsTheFirstHeadingAndParagraphWithoutMarks() =>
        Assert.Equal(("A `b` c".Replace("`", "", StringComparison.Ordinal), "One two, three."), MarkdownRenderer.Opening("# A `b` c\n\n- x\n\nOne **two**,\n[three](x.md).\n\nFour."));

    [Fact]
    public void ForeignPicture_IsNotLoaded() =>
        Assert.DoesNotContain("example.com", MarkdownRenderer.ToHtml("![p](https://example.com/x.png)", "", _ => true).Markup, StringComparison.Ordinal);
}
