using System.Text;
using AngleSharp.Html.Parser;
using Catalogue.Site.Markup;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Site.Markup;

public sealed class HtmlEscaperTests
{
    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("<b> & \"x\" 'y'", "&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;")]
    [InlineData("a\u200bb", "a⟨U+200B⟩b")]
    [InlineData("a\u202eb", "a⟨U+202E⟩b")]
    [InlineData("a\0b", "a⟨U+0000⟩b")]
    [InlineData("line\r\nline", "line\nline")]
    public void Text_IsSafeInContentAndAttributes(string text, string expected) => Assert.Equal(expected, HtmlEscaper.Escape(text));

    // Attribute arguments cannot hold half a pair.
    [Fact]
    public void HalfASurrogatePair_IsNamed() => Assert.Equal("a⟨U+D83D⟩b", HtmlEscaper.Escape("a" + (char)0xD83D + "b"));

    [Theory]
    [InlineData("\U0001F468\u200D\U0001F469\u200D\U0001F467")]
    [InlineData("\u2764\uFE0F 1\uFE0F\u20E3")]
    [InlineData("می\u200cخواهم")]
    public void JoinersOfVisibleWriting_Stay(string text) => Assert.Equal(text, HtmlEscaper.Escape(text));

    [Fact]
    public void TagCharacters_InPlainPlaces_AreSpelledInBrackets() =>
        Assert.Equal("ok⟨tags: &lt;do it&gt;⟩", HtmlEscaper.Escape("ok" + string.Concat("<do it>".Select(c => char.ConvertFromUtf32(0xE0000 + c)))));

    [Fact]
    public void TagCharacters_AreShownAsTheWordsTheySpell()
    {
        var html = new StringBuilder();

        HtmlEscaper.AppendShown(html, "ok" + string.Concat("<do it>".Select(c => char.ConvertFromUtf32(0xE0000 + c))) + "\u200b");

        Assert.Equal("ok<span class=\"hid\" title=\"written in invisible tag characters\">&lt;do it&gt;</span><span class=\"hid\" title=\"zero width space\">U+200B</span>", html.ToString());
    }

    [Fact]
    public void AnyText_ComesBackFromAParserAsItIsShown()
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });
        Prop.ForAll<string>(ArbMap.Default.ArbFor<string>(), text =>
        {
            text ??= "";
            string page = $"<!doctype html><html><head><title>t</title></head><body><p title=\"{HtmlEscaper.Escape(text)}\">{HtmlEscaper.Escape(text)}</p></body></html>";
            string expected = HiddenCharacters.Shown(text).Replace("\r", "", StringComparison.Ordinal);
            var p = parser.ParseDocument(page).QuerySelector("p")!;
            return p.TextContent == expected && p.GetAttribute("title") == expected;
        }).QuickCheckThrowOnFailure();
    }
}
