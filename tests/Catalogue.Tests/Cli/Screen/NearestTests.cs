using Catalogue.Cli.Screen;

namespace Catalogue.Tests.Cli.Screen;

public sealed class NearestTests
{
    [Theory]
    [InlineData("serch", "search build", "search")]
    [InlineData("biuld", "search build", "build")]
    [InlineData("zzz", "search build", "")]
    [InlineData("BUILD", "build", "build")]
    [InlineData("a", "b cde", "b")]
    public void To_GivesWhatDiffersLeast(string word, string words, string near) =>
        Assert.Equal(near, string.Join(' ', Nearest.To(word, words.Split(' '))));

    [Fact]
    public void Question_IsEmptyWhereNothingIsNear()
    {
        Assert.Equal("", Nearest.Question("zzz", ["build"]));
        Assert.Equal(" Did you mean build?", Nearest.Question("biuld", ["build"]));
    }
}
