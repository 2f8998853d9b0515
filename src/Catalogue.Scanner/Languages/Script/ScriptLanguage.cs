using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Script;

/// <summary>TypeScript and JavaScript.</summary>
internal sealed class ScriptLanguage : SourceLanguage
{
    public static ScriptLanguage Instance { get; } = new();

    public override string Name => "TypeScript and JavaScript";

    public override IReadOnlyList<string> Extensions { get; } = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];

    public override LexicalRules Lexical { get; } = new Rules();

    public override WordSet FunctionWords { get; } = new("function");

    public override WordSet TypeWords { get; } = new("class", "enum", "interface", "type", "namespace");

    public override bool HasShorthand => true;

    public override bool HasArrows => true;

    public override bool HasTernary => true;

    public override bool FollowsCalls => true;

    public override bool RegistersElsewhere => true;

    public override IReadOnlyList<string> ChoiceMarks { get; } = ["||", "??"];

    public override IEnumerable<LoopHead> Loops(Expr place) => ScriptLoops.Around(place);

    // Before as const, satisfies T and a closing !.
    public override int CastEnd(Expr e, int from)
    {
        for (int i = from + 1; i < e.End; i++)
        {
            if (e.File.IsOpen(i))
                i = e.File.Partner(i);
            else if (e.File.Is(i, "as") || e.File.Is(i, "satisfies") || (e.File.Is(i, "!") && i == e.End - 1))
                return i;
        }
        return e.End;
    }

    private sealed class Rules : LexicalRules
    {
        public override bool HasPatterns => true;

        public override bool MayOpenLiteral(char c) => c is '"' or '\'' or '`';

        public override Literal? LiteralAt(string text, int at) => text[at] switch
        {
            '`' => Quotes.Plain(at, '`', "${", lines: true),
            '"' or '\'' => Quotes.Plain(at, text[at]),
            _ => null,
        };
    }
}
