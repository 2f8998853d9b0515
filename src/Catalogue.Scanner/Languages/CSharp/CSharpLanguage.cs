using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.CSharp;

/// <summary>C#.</summary>
internal sealed class CSharpLanguage : SourceLanguage
{
    public static CSharpLanguage Instance { get; } = new();

    public override string Name => "C#";

    public override IReadOnlyList<string> Extensions { get; } = [".cs"];

    public override LexicalRules Lexical { get; } = new Rules();

    public override WordSet FunctionWords { get; } = new();

    public override WordSet TypeWords { get; } = new("class", "enum", "interface", "struct", "record");

    public override bool BracesContinue => true;

    public override bool TypesComeFirst => true;

    public override bool HasArrowMembers => true;

    public override bool HasTernary => true;

    public override string AttributeMark => "[";

    public override IReadOnlyList<string> ChoiceMarks { get; } = ["??"];

    // new Tool { … }
    public override int ObjectAt(Expr e)
    {
        int at = Chain.SkipPrefixes(e);
        if (e.File.Is(at, "{"))
            return at;
        return LastOpen(e) is >= 0 and var open && e.File.Is(open, "{") ? open : -1;
    }

    private sealed class Rules : LexicalRules
    {
        public override bool MayOpenLiteral(char c) => c is '"' or '\'' or '$' or '@';

        // Lines for the compiler.
        public override int CommentEnd(string text, int at, bool startsLine) => text[at] == '#' && startsLine ? LineEnd(text, at) : base.CommentEnd(text, at, startsLine);

        public override Literal? LiteralAt(string text, int at)
        {
            int quote = at;
            bool verbatim = false;
            int dollars = 0;
            for (; quote < text.Length && quote - at < Quotes.LongestFence && text[quote] is '$' or '@'; quote++)
            {
                verbatim |= text[quote] == '@';
                dollars += text[quote] == '$' ? 1 : 0;
            }
            if (quote >= text.Length)
                return null;
            if (quote == at && text[at] == '\'')
                return Quotes.Plain(at, '\'');
            int quotes = Quotes.Run(text, quote, '"');
            if (quotes == 0)
                return null;
            string hole = dollars == 0 ? "" : new string('{', quotes >= 3 ? dollars : 1);
            if (quotes >= 3 && !verbatim)
                return quotes > Quotes.LongestFence ? null : new(quote + quotes, new string('"', quotes), Escape.None, hole, Lines: true) { Margin = Margin.Shared };
            return new(quote + 1, "\"", verbatim ? Escape.Doubled : Escape.Backslash, hole, Lines: verbatim);
        }
    }
}
