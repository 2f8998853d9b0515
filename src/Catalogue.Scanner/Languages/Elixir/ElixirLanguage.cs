using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Elixir;

/// <summary>Elixir.</summary>
internal sealed class ElixirLanguage : SourceLanguage
{
    public static ElixirLanguage Instance { get; } = new();

    public override string Name => "Elixir";

    public override IReadOnlyList<string> Extensions { get; } = [".ex", ".exs"];

    public override LexicalRules Lexical { get; } = new Rules();

    public override WordSet FunctionWords { get; } = new("def", "defp");

    public override WordSet TypeWords { get; } = new("defmodule");

    public override bool BlocksByIndent => true;

    public override bool HasSymbols => true;

    public override string JoinMark => "<>";

    public override IReadOnlyList<string> ChoiceMarks { get; } = ["||"];

    public override bool Sets(SourceFile file, int at) => file.Is(at, "=>") || file.Is(at, ":") || file.Is(at, "=");

    // %{…}, %Tool{…}, and a list of pairs, [a: 1].
    public override int ObjectAt(Expr e)
    {
        if (e.File.Is(e.Start, "[") && e.File.Partner(e.Start) == e.End - 1 && e.File.Is(e.Start + 2, ":"))
            return e.Start;
        return e.File.Is(e.Start, "%") && LastOpen(e) is >= 0 and var open && e.File.Is(open, "{") ? open : -1;
    }

    // @name value
    public override IEnumerable<Symbol> Symbols(SourceFile file)
    {
        foreach (Symbol symbol in base.Symbols(file))
            yield return symbol;
        var types = new TypeNames(file);
        for (int i = 0; i + 1 < file.Count; i++)
        {
            types.Pass(i);
            if (file.IsName(i) && file[i].StartsLine && file.Span(i)[0] == '@' && !file[i + 1].StartsLine && !file.Is(i + 1, "="))
                yield return new Symbol(file, file.Word(i), null, i, -1, i + 1, SymbolKind.Value);
        }
    }

    private sealed class Rules : LexicalRules
    {
        public override IReadOnlyList<string> MoreMarks { get; } = ["|>", "<>"];

        public override bool MayOpenLiteral(char c) => c is '"' or '\'' or '~';

        public override int CommentEnd(string text, int at, bool startsLine) => text[at] == '#' ? LineEnd(text, at) : 0;

        public override int NameEnd(string text, int at)
        {
            int start = text[at] == '@' ? at + 1 : at;
            if (start >= text.Length || !IsNameStart(text[start]))
                return 0;
            int end = start + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
                end++;
            bool isMarked = end < text.Length && text[end] is '?' or '!' && !(end + 1 < text.Length && text[end + 1] == '=');
            return isMarked ? end + 1 : end;
        }

        public override Literal? LiteralAt(string text, int at)
        {
            char c = text[at];
            if (c == '~')
                return Sigil(text, at);
            if (c == '"' && Quotes.Run(text, at, '"') >= 3)
                return new(at + 3, "\"\"\"", Escape.Backslash, "#{", Lines: true) { Margin = Margin.SharedOpen };
            return Quotes.Plain(at, c, "#{", lines: true);
        }

        // ~s(…), ~S"""…""", ~w[…]
        private static Literal? Sigil(string text, int at)
        {
            if (at + 2 >= text.Length || !char.IsAsciiLetter(text[at + 1]))
                return null;
            bool isRaw = char.IsUpper(text[at + 1]);
            Escape escape = isRaw ? Escape.None : Escape.Backslash;
            string hole = isRaw ? "" : "#{";
            if (Quotes.Run(text, at + 2, '"') >= 3)
                return new(at + 5, "\"\"\"", escape, hole, Lines: true) { Margin = Margin.SharedOpen };
            return text[at + 2] == '"' ? new(at + 3, "\"", escape, hole, Lines: true) : Quotes.Sigil(text, at + 2, escape, hole);
        }
    }
}
