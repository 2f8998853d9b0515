using Catalogue.Sources.Readme;

namespace Catalogue.Tests.Sources.Readme;

public sealed class HtmlMarkTests
{
    [Fact]
    public void Marks_AreFoundInTheirOrder() => Assert.Equal(
        [new HtmlMark(HtmlMarkKind.Open, ""), new HtmlMark(HtmlMarkKind.Summary, "**Tools** `dig` & more"), new HtmlMark(HtmlMarkKind.Close, "")],
        HtmlMark.In("<details open>\n<summary><b>Tools</b> <code>dig</code> &amp; <i>more</i></summary>\n<p>x</p></DETAILS>"));

    [Theory]
    [InlineData("<summary>open")]
    [InlineData("<summary")]
    [InlineData("<<<<")]
    public void BrokenMark_ThrowsNothing(string html) => Assert.InRange(HtmlMark.In(html).Count(), 0, 1);
}
