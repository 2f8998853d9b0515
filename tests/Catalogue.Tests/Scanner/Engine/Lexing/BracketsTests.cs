using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Languages.Script;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Scanner.Engine.Lexing;

public sealed class BracketsTests
{
    [Fact]
    public void AnyBrackets_HavePartnersThatAgree() => Check.QuickThrowOnFailure(Prop.ForAll(Gen.Elements("(", ")", "[", "]", "{", "}", "a").ArrayOf().ToArbitrary(), parts =>
    {
        var file = new SourceFile("a.ts", ScriptLanguage.Instance, string.Join(' ', parts));
        return Enumerable.Range(0, file.Count).All(i => file.Partner(i) < 0 || (file.Partner(file.Partner(i)) == i && Closes(file.Word(Math.Min(i, file.Partner(i))), file.Word(Math.Max(i, file.Partner(i))))));
    }));

    [Fact]
    public void OpenerThatIsNeverClosed_IsPassedOver()
    {
        var file = new SourceFile("a.ts", ScriptLanguage.Instance, "f ( [ a )");

        Assert.Equal((4, -1), (file.Partner(1), file.Partner(2)));
    }

    [Fact]
    public void Parent_IsTheBracketAround()
    {
        var file = new SourceFile("a.ts", ScriptLanguage.Instance, "f ( { a } , b )");

        Assert.Equal((2, 1, -1), (file.Parent(3), file.Parent(6), file.Parent(0)));
    }

    private static bool Closes(string open, string close) => (open, close) is ("(", ")") or ("[", "]") or ("{", "}");
}
