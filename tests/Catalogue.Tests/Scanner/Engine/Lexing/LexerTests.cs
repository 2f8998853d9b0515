using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Languages.Script;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Scanner.Engine.Lexing;

public sealed class LexerTests
{
    [Theory]
    [InlineData("a => b?.c", "a|=>|b|?.|c")]
    [InlineData("x /* y */ z // w", "x|z")]
    [InlineData("a / b / c", "a|/|b|/|c")]
    [InlineData("x = /[/]a\\/b/.test", "x|=|/[/]a\\/b/|.|test")]
    [InlineData("`a${ `b` }c` d", "`a${ `b` }c`|d")]
    [InlineData("'a\\'b' c", "'a\\'b'|c")]
    [InlineData("1_000.5e 2", "1_000.5e|2")]
    [InlineData("'open\nnext", "'|open|next")]
    public void Script_IsCutIntoItsWords(string text, string words) => Assert.Equal(words, string.Join('|', Words(text)));

    [Fact]
    public void AnyText_IsCutIntoWordsThatStandInItInOrder() => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
    {
        int at = 0;
        foreach (string word in Words(text.Get))
        {
            int found = text.Get.Replace("\r\n", "\n", StringComparison.Ordinal).IndexOf(word, at, StringComparison.Ordinal);
            if (found < 0 || word.Length == 0)
                return false;
            at = found + word.Length;
        }
        return true;
    }));

    [Fact]
    public void FirstWordOfALine_SaysSo()
    {
        var file = new SourceFile("a.ts", ScriptLanguage.Instance, "a b\n  c");

        Assert.Equal([true, false, true], Enumerable.Range(0, 3).Select(i => file[i].StartsLine));
        Assert.Equal(2, file[2].Line);
    }

    private static IEnumerable<string> Words(string text)
    {
        var file = new SourceFile("a.ts", ScriptLanguage.Instance, text);
        return Enumerable.Range(0, file.Count).Select(i => file.Word(i));
    }
}
