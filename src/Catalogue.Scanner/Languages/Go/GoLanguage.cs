using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Go;

/// <summary>Go.</summary>
internal sealed class GoLanguage : SourceLanguage
{
    public static GoLanguage Instance { get; } = new();

    public override string Name => "Go";

    public override IReadOnlyList<string> Extensions { get; } = [".go"];

    public override LexicalRules Lexical { get; } = new Rules();

    public override WordSet FunctionWords { get; } = new("func");

    public override WordSet TypeWords { get; } = new("type");

    public override bool ConditionsAreBare => true;

    public override bool HasNamedResults => true;

    public override bool FollowsCalls => true;

    public override bool RegistersElsewhere => true;

    public override bool IsList(Expr e) => true;

    public override int ObjectAt(Expr e)
    {
        int at = Chain.SkipPrefixes(e);
        if (e.File.Is(at, "{"))
            return at;
        // A type stands before it: mcp.Tool{…}, map[string]any{…}.
        return LastOpen(e) is >= 0 and var open && e.File.Is(open, "{") ? open : -1;
    }

    // []string{…}
    public override int ListAt(Expr e) => Chain.SkipPrefixes(e) is var at && e.File.Is(at, "[") && e.File.Partner(at) == e.End - 1 ? at : LastOpen(e);

    // f[T](…)
    public override int BeforeCall(SourceFile file, int at) => file.Is(at, "[") && file.Partner(at) is > 0 and var typed && file.Is(typed + 1, "(") ? typed + 1 : at;

    // A Go struct's Properties is the schema's properties; a key in quotes is itself.
    public override string SchemaKey(Field field) =>
        field.Value.File.IsName(field.At) ? char.ToLowerInvariant(field.Key[0]) + field.Key[1..] : field.Key;

    // X Type = …, and what stands in const ( … ).
    public override int AssignedName(SourceFile file, int equals)
    {
        int name = equals - 1;
        if (file.IsName(name) && !file[name].StartsLine && file.IsName(name - 1) && !file.Is(name - 1, "const") && !file.Is(name - 1, "var"))
            return name - 1;
        int scope = file.Parent(equals);
        return scope >= 0 && (file.Is(scope - 1, "const") || file.Is(scope - 1, "var")) && file.IsName(name) ? name : -1;
    }

    public override IEnumerable<LoopHead> Loops(Expr place) => GoLoops.Around(place);

    private sealed class Rules : LexicalRules
    {
        public override bool MayOpenLiteral(char c) => c is '"' or '\'' or '`';

        public override Literal? LiteralAt(string text, int at) => text[at] switch
        {
            '`' => new(at + 1, "`", Escape.None, Lines: true),
            '"' or '\'' => Quotes.Plain(at, text[at]),
            _ => null,
        };
    }
}
