using Catalogue.Site.Pages.Guides;

namespace Catalogue.Tests.Site.Pages.Guides;

public sealed class GuideTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Guides_StandInTheOrderOfTheirTitles_WithWhatTheyAreAbout()
    {
        folder.Write("guides/b.md", "# Apples\n\nOf *apples*.\n");
        folder.Write("guides/enforce.md", "# Pears\n\nOf pears.\n");

        Assert.Equal([("guides/b/", "Apples", "Of apples."), ("enforce/", "Pears", "Of pears.")], Guide.ReadAll(folder.Path).Select(g => (g.Route, g.Title, g.Summary)));
    }

    [Fact]
    public void WithoutTheFolder_ThereAreNone() => Assert.Empty(Guide.ReadAll(folder.Path));

    [Theory]
    [InlineData("Only a paragraph.\n", "a heading")]
    [InlineData("# Only a heading\n", "a paragraph")]
    [InlineData("", "a heading")]
    public void GuideWithoutItsBeginning_IsNamed(string text, string missing)
    {
        string file = folder.Write("guides/x.md", text);

        FormatException fault = Assert.Throws<FormatException>(() => Guide.ReadAll(folder.Path));

        Assert.StartsWith(file, fault.Message, StringComparison.Ordinal);
        Assert.EndsWith($"{missing} is missing", fault.Message, StringComparison.Ordinal);
    }
}
