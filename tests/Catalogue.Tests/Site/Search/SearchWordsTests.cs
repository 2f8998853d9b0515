using Catalogue.Site.Search;

namespace Catalogue.Tests.Site.Search;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("getHTTPLog_v2", "get http log v2")]
    [InlineData("read-file", "read file")]
    [InlineData("\u5220\u9664file", "\u5220 \u9664 file")]
    [InlineData("caféBar", "café bar")]
    [InlineData("a\u200bb", "a b")]
    [InlineData("", "")]
    public void Name_IsSplitAtSeparatorsAndCase(string name, string words) =>
        Assert.Equal(words, string.Join(' ', SearchWords.OfName(name, 99)));

    [Fact]
    public void Text_IsNotSplitAtCase() => Assert.Equal(["reads", "a", "pdffile"], SearchWords.OfText("Reads a PDFFile.", 99));

    [Fact]
    public void NumberAndLength_AreBounded()
    {
        Assert.Equal(["a", "b"], SearchWords.OfText("a b c", 2));
        Assert.Equal(32, Assert.Single(SearchWords.OfName(new string('x', 99), 99)).Length);
    }
}
