using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Python;

/// <summary>Python.</summary>
internal sealed class PythonLanguage : SourceLanguage
{
    public static PythonLanguage Instance { get; } = new();

    public override string Name => "Python";

    public override IReadOnlyList<string> Extensions { get; } = [".py"];

    public override LexicalRules Lexical { get; } = new Rules();

    public override WordSet FunctionWords { get; } = new("def");

    public override WordSet TypeWords { get; } = new("class");

    public override bool BlocksByIndent => true;

    public override bool LinesEndStatements => true;

    public override bool FollowsCalls => true;

    public override IReadOnlyList<string> ChoiceMarks { get; } = ["or"];

    public override bool IsList(Expr e) => e.File.Is(e.Start, "[") || e.File.Is(e.Start, "(");

    public override IEnumerable<LoopHead> Loops(Expr place) => PythonLoops.Around(place);

    private sealed class Rules : LexicalRules
    {
        public override bool KeepsUnknownEscapes => true;

        public override bool MayOpenLiteral(char c) => c is '"' or '\'' or 'r' or 'R' or 'b' or 'B' or 'f' or 'F' or 'u' or 'U' or 't' or 'T';

        public override int CommentEnd(string text, int at, bool startsLine) => text[at] == '#' ? LineEnd(text, at) : 0;

        public override Literal? LiteralAt(string text, int at)
        {
            int quote = at;
            while (quote < text.Length && quote - at < 2 && "rRbBfFuUtT".Contains(text[quote], StringComparison.Ordinal))
                quote++;
            if (quote >= text.Length || text[quote] is not ('"' or '\''))
                return null;
            string prefix = text[at..quote];
            string close = new(text[quote], Quotes.Run(text, quote, text[quote]) >= 3 ? 3 : 1);
            // A raw literal's backslash still keeps a quote from ending it.
            bool isRaw = prefix.Contains('r', StringComparison.OrdinalIgnoreCase);
            bool isFormat = prefix.IndexOfAny(['f', 'F', 't', 'T']) >= 0;
            return new(quote + close.Length, close, isRaw ? Escape.Raw : Escape.Backslash, Lines: close.Length == 3) { TextHole = isFormat ? "{" : "" };
        }
    }
}
