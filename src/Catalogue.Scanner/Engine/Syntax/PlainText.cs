using Catalogue.Scanner.Engine.Lexing;

namespace Catalogue.Scanner.Engine.Syntax;

/// <summary>No language: quoted texts that stand for themselves, for what the engine makes up.</summary>
internal sealed class PlainText : SourceLanguage
{
    private PlainText()
    {
    }

    public static PlainText Instance { get; } = new();

    public override IReadOnlyList<string> FileEndings => [];

    public override Literal? LiteralAt(string text, int at) => Literal.Quoted(text, at);
}
