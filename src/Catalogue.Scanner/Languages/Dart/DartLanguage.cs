using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Dart;

/// <summary>Dart.</summary>
internal sealed class DartLanguage : SourceLanguage
{
    public static DartLanguage Instance { get; } = new();

    public override string Name => "Dart";

    public override IReadOnlyList<string> Extensions { get; } = [".dart"];

    public override LexicalRules Lexical { get; } = new Rules();

    public override WordSet FunctionWords { get; } = new();

    public override WordSet TypeWords { get; } = new("class", "enum", "mixin");

    public override string AttributeMark => "@";

    public override bool TypesComeFirst => true;

    public override bool TypesLiterals => true;

    public override bool HasTernary => true;

    public override bool HasArrows => true;

    public override IReadOnlyList<string> ChoiceMarks { get; } = ["??"];

    // <String, Object>{ … } and const [ … ]
    public override Expr Bare(Expr e)
    {
        int at = e.Start;
        if (e.File.Is(at, "const") && e.Count > 1)
            at++;
        return e.Slice(Angles.LiteralAfter(e.File, at) is > 0 and var literal ? literal : at, e.End);
    }

    private sealed class Rules : LexicalRules
    {
        public override bool NestsComments => true;

        public override bool MayOpenLiteral(char c) => c is '"' or '\'' or 'r';

        public override Literal? LiteralAt(string text, int at)
        {
            bool isRaw = text[at] == 'r';
            int quote = isRaw ? at + 1 : at;
            if (quote >= text.Length || text[quote] is not ('"' or '\''))
                return null;
            bool isLong = Quotes.Run(text, quote, text[quote]) >= 3;
            string close = new(text[quote], isLong ? 3 : 1);
            return new(quote + close.Length, close, isRaw ? Escape.None : Escape.Backslash, isRaw ? "" : "${", Lines: isLong) { NamedHoles = !isRaw };
        }
    }
}
