using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Languages.Script;

namespace Catalogue.Tests.Scanner.Engine.Syntax;

public sealed class TextPartsTests
{
    [Theory]
    [InlineData("'a\\n\\t\\x41\\u00e9'", "a\n\tA\u00e9")]
    [InlineData("'it\\'s'", "it's")]
    [InlineData("\"\\u{1F600}\"", "\ud83d\ude00")]
    [InlineData("'\\xZZ'", "\ufffd")]
    [InlineData("`plain`", "plain")]
    public void Literal_IsItsTextAtRunTime(string literal, string text) => Assert.Equal(text, TextParts.Plain(File(literal), 0));

    [Fact]
    public void Hole_IsTheSourceOfItsExpression()
    {
        List<TextParts.Part> parts = TextParts.Of(File("`a${ b.c({}) }d`"), 0);

        Assert.Equal([new("a", false), new(" b.c({}) ", true), new("d", false)], parts);
        Assert.Null(TextParts.Plain(File("`a${b}`"), 0));
    }

    private static SourceFile File(string text) => new("a.ts", ScriptLanguage.Instance, text);
}
