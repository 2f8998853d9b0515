using Catalogue.Site.Rendering;

namespace Catalogue.Tests.Site.Rendering;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("a *b* [c](d)", "a \\*b\\* \\[c\\]\\(d\\)")]
    [InlineData("list_all-items", "list_all-items")]
    [InlineData("_x_", "\\_x\\_")]
    [InlineData("1. one", "1\\. one")]
    [InlineData("Ends here.", "Ends here.")]
    [InlineData("a\n  b", "a b")]
    [InlineData("# head", "\\# head")]
    [InlineData("a\u202eb", "a\u27e8U\\+202E\u27e9b")]
    public void Words_StayWords(string text, string markdown) =>
        Assert.Equal(markdown, MarkdownText.Escape(text));

    [Fact]
    public void Fence_IsLongerThanAnyInTheText() => Assert.Equal("````text\na```b\n````\n", MarkdownText.Fenced("a```b"));
}
