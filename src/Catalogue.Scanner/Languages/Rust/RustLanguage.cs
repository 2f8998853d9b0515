using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Rust;

/// <summary>Rust.</summary>
internal sealed class RustLanguage : SourceLanguage
{
    public static RustLanguage Instance { get; } = new();

    public override string Name => "Rust";

    public override IReadOnlyList<string> Extensions { get; } = [".rs"];

    public override LexicalRules Lexical { get; } = new Rules();

    public override WordSet FunctionWords { get; } = new("fn");

    public override WordSet TypeWords { get; } = new("struct", "enum", "trait", "type");

    public override bool ConditionsAreBare => true;

    public override bool ReturnsLast => true;

    public override int ObjectAt(Expr e)
    {
        int at = Chain.SkipPrefixes(e);
        if (e.File.Is(at, "{"))
            return at;
        return LastOpen(e) is >= 0 and var open && e.File.Is(open, "{") ? open : -1;
    }

    // json!({…}) is the literal.
    public override Expr Bare(Expr e)
    {
        int last = e.End - 1;
        bool isMacro = e.Count > 3 && e.File.Partner(last) is var open && open > e.Start + 1 && e.File.Is(open - 1, "!") && (e.File.Is(open - 2, "json") || e.File.Is(open - 2, "object"));
        bool isWrapped = e.File.Is(last, ")");
        return isMacro ? Ranges.Bare(e.Slice(e.File.Partner(last) + (isWrapped ? 1 : 0), isWrapped ? last : e.End)) : e;
    }

    private sealed class Rules : LexicalRules
    {
        public override bool NestsComments => true;

        public override bool KeepsDocs => true;

        public override bool TrimsContinuedLines => true;

        public override bool MayOpenLiteral(char c) => c is '"' or '\'' or 'r' or 'b' or 'c';

        public override Literal? LiteralAt(string text, int at)
        {
            int quote = at;
            while (quote < text.Length && quote - at < 2 && text[quote] is 'r' or 'b' or 'c')
                quote++;
            bool raw = quote > at && text[quote - 1] == 'r';
            int fence = raw ? Quotes.Run(text, quote, '#') : 0;
            quote += fence;
            if (quote >= text.Length || fence > Quotes.LongestFence)
                return null;
            if (text[quote] == '"')
                return new(quote + 1, "\"" + new string('#', fence), raw ? Escape.None : Escape.Backslash, Lines: true);
            return text[quote] == '\'' && !raw && !IsLifetime(text, quote) ? Quotes.Plain(quote, '\'') : null;
        }

        // 'a is a lifetime, 'a' a character.
        private static bool IsLifetime(string text, int quote) =>
            quote + 2 < text.Length && (char.IsLetter(text[quote + 1]) || text[quote + 1] == '_') && text[quote + 2] != '\'';
    }
}
