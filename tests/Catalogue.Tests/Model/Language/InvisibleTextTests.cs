using Catalogue.Model.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Model.Language;

public sealed class InvisibleTextTests
{
    [Theory]
    [InlineData("plain", "plain", "plain")]
    [InlineData("a\nb", "a\nb", "a\\u000ab")]
    [InlineData("a\u202eb", "a\\u202eb", "a\\u202eb")]
    [InlineData("a\U000E0041", "a\\udb40\\udc41", "a\\udb40\\udc41")]
    [InlineData("\u001b[2J", "\\u001b[2J", "\\u001b[2J")]
    public void HiddenCharacter_IsWrittenOut(string text, string escaped, string oneLine) =>
        Assert.Equal((escaped, oneLine), (InvisibleText.Escaped(text), InvisibleText.EscapedOnOneLine(text)));

    [Fact]
    public void AnyText_HasNoHiddenCharacterLeft() => Check.QuickThrowOnFailure(Prop.ForAll(Gen.Elements("a", " ", "\n", "\u202e", "\u200b", "\ufe0f", "\U000E0041", "\u001b", "\ud83d\ude00").ArrayOf().ToArbitrary(), parts =>
        InvisibleText.EscapedOnOneLine(string.Concat(parts)) is var text && text == InvisibleText.EscapedOnOneLine(text) && !text.Contains('\u202e') && !text.Contains('\n')));
}
