using Catalogue.Model.Language;

namespace Catalogue.Tests.Model.Language;

public class InvisibleCharactersTests
{
    [Fact]
    public void Ranges_AreInOrderAndApart() =>
        Assert.All(InvisibleCharacters.Ranges.Zip(InvisibleCharacters.Ranges.Skip(1)), pair => Assert.True(pair.First.Last < pair.Second.First));

    [Theory]
    [InlineData("ab\u200Bc")] // zero width space
    [InlineData("a\u3164b")] // Hangul filler
    [InlineData("a\u061Cb")] // Arabic letter mark where nothing is Arabic
    [InlineData("a\u2028b")] // line separator
    [InlineData("a\u034Fb")] // combining grapheme joiner
    [InlineData("a\uFE00b")] // variation selector
    [InlineData("a\uFE0Fb")] // emoji selector behind a letter
    [InlineData("a\u200Db")] // joiner between letters that do not join
    [InlineData("a\u200Eb")] // directional mark where all runs one way
    [InlineData("\uFEFFa")] // byte order mark
    [InlineData("a\u001Bb")] // escape
    [InlineData("a\U000E0041b")] // tag
    [InlineData("a\U000E0100b")] // ideographic variation selector
    public void Invisible_IsHidden(string text) => Assert.Equal(1, Hidden(text));

    [Theory]
    [InlineData("\u2764\uFE0F and 1\uFE0F\u20E3")] // emoji selectors in their place
    [InlineData("\U0001F468\u200D\U0001F469\u200D\U0001F467")] // a family
    [InlineData("\U0001F3F3\uFE0F\u200D\U0001F308")] // a flag of two emoji
    [InlineData("\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F")] // Scotland
    [InlineData("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645")] // Persian
    [InlineData("\u0928\u094D\u200D")] // Hindi, at the end of a word
    [InlineData("\u05E9\u05DC\u05D5\u05DD\u200F!")] // Hebrew, with a mark that turns the sign behind it
    [InlineData("two\tcolumns\r\nand lines")]
    public void WhatVisibleWritingNeeds_IsNotHidden(string text) => Assert.Equal(0, Hidden(text));

    [Theory]
    [InlineData("\u2764\uFE0F\uFE0F\uFE0E\uFE0F", 3)]
    [InlineData("\u0645\u200C\u200D\u200C\u200D\u062E", 4)]
    [InlineData("\u05E9\u200F\u200E\u200F\u05DC", 3)]
    [InlineData("\U0001F3F4\U000E0072\U000E0065\U000E0061\U000E0064\U000E0020\U000E0069\U000E0074\U000E007F", 8)]
    public void RunOfThem_IsHidden(string text, int atLeast) => Assert.InRange(Hidden(text), atLeast, text.Length);

    [Theory]
    [InlineData("search.js")]
    [InlineData("stack/words.js")]
    public void Scripts_HoldTheSameTable(string script)
    {
        // A script sees one character at a time, so it leaves the emoji selectors alone.
        IEnumerable<(int First, int Last)> ranges = InvisibleCharacters.Ranges.Select(r => r.Last == 0xFE0F ? (r.First, 0xFE0D) : r);
        string table = $"[{string.Concat(ranges.Select(r => r.First == r.Last ? Unit(r.First) : $"{Unit(r.First)}-{Unit(r.Last)}"))}]";

        Assert.Contains(table, File.ReadAllText(Path.Combine(TestPaths.Root, "site", "assets", script)));
    }

    private static string Unit(int code) => code < 0x10000 ? $"\\u{code:x4}" : $"\\u{{{code:x}}}";

    private static int Hidden(string text)
    {
        int hidden = 0;
        for (int i = 0; i < text.Length; i += InvisibleCharacters.LengthAt(text, i))
            hidden += InvisibleCharacters.IsHiddenAt(text, i) ? 1 : 0;
        return hidden;
    }
}
