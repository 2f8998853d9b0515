using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Tests.Scanner.Engine.Syntax;

public sealed class WordsTests
{
    [Theory]
    [InlineData("a dig b", true)]
    [InlineData("digger", false)]
    [InlineData("dig", true)]
    [InlineData("dig-hole", false)]
    [InlineData("dig_hole", false)]
    [InlineData("digger (dig)", true)]
    [InlineData("", false)]
    public void Holds_WantsTheWordByItself(string text, bool holds) =>
        Assert.Equal(holds, Words.Holds(text, "dig"));

    [Theory]
    [InlineData("x.dig()", true)]
    [InlineData("dig-hole", true)]
    [InlineData("digger", false)]
    [InlineData("_dig", false)]
    [InlineData("digger dig", true)]
    public void Names_ArePartedByWhatIsNoLetter(string text, bool names) =>
        Assert.Equal(names, Words.Names(text, "dig"));

    [Theory]
    [InlineData("def dig(", true)]
    [InlineData("func (s *S) dig(", true)]
    [InlineData("fun String.dig(", true)]
    [InlineData("undef dig(", false)]
    [InlineData("dig(", false)]
    [InlineData("def digger(", false)]
    public void Declares_LooksAtWhatStandsBefore(string text, bool declares) =>
        Assert.Equal(declares, Words.Declares(text, "dig", new WordSet("def", "func")));
}
