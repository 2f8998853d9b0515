using System.Text.Json;
using Catalogue.Policies.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Policies.Text;

public sealed class QuotedTests
{
    [Theory]
    [InlineData("""a"b\c""", "\"a\\\"b\\\\c\"")]
    [InlineData("a\nb", "\"a\\nb\"")]
    [InlineData("\u202etxet", "\"\\u202etxet\"")]
    [InlineData("\U0001F600", "\"\U0001F600\"")]
    [InlineData("\U000E0041", "\"\\udb40\\udc41\"")]
    [InlineData("café", "\"café\"")]
    [InlineData("a\u00a0b", "\"a\\u00a0b\"")]
    public void Json_EscapesWhatIsNotSeen(string text, string quoted) =>
        Assert.Equal(quoted, Quoted.Json(text));

    [Fact]
    public void AnyText_IsReadBackFromJsonAndToml() => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), given =>
    {
        string text = given.Get;
        return !Quoted.IsWellFormed(text) || (JsonElement.Parse(Quoted.Json(text)).GetString() == text && (string)TomlText.Parse($"a = {Quoted.Toml(text)}\n")["a"] == text);
    }));

    [Theory]
    [InlineData("\U000E0041", "\"\\u{e0041}\"")]
    [InlineData("a\"b", "\"a\\\"b\"")]
    public void Cedar_NamesTheCodePoint(string text, string quoted) => Assert.Equal(quoted, Quoted.Cedar(text));

    [Theory]
    [InlineData("it's", "'it'\\''s'")]
    [InlineData("$(x)", "'$(x)'")]
    public void ShellWord_IsOneWord(string text, string quoted) => Assert.Equal(quoted, Quoted.Shell(text));

    [Fact]
    public void HalfACharacter_IsNotWellFormed()
    {
        Assert.All(["a\ud800", "\udc00a", "\ud800\ud800"], text => Assert.False(Quoted.IsWellFormed(text)));
        Assert.True(Quoted.IsWellFormed("\ud83d\ude00"));
    }
}
