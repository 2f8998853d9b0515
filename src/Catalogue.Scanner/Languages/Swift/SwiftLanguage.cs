using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Swift;

/// <summary>Swift.</summary>
internal sealed class SwiftLanguage : SourceLanguage
{
    public static SwiftLanguage Instance { get; } = new();

    public override string Name => "Swift";

    public override IReadOnlyList<string> Extensions { get; } = [".swift"];

    public override LexicalRules Lexical { get; } = new Rules();

    public override WordSet FunctionWords { get; } = new("func");

    public override WordSet TypeWords { get; } = new("class", "struct", "enum", "protocol", "actor", "extension");

    public override bool HasTrailingClosures => true;

    public override string AttributeMark => "@";

    public override bool ConditionsAreBare => true;

    public override bool ReturnsLast => true;

    public override bool HasTernary => true;

    public override IReadOnlyList<string> ChoiceMarks { get; } = ["??"];

    // [ "a": 1 ]
    public override int ObjectAt(Expr e) => e.File.Is(e.Start, "[") && e.File.Partner(e.Start) == e.End - 1 ? e.Start : -1;

    private sealed class Rules : LexicalRules
    {
        public override bool NestsComments => true;

        public override bool MayOpenLiteral(char c) => c is '"' or '#';

        public override Literal? LiteralAt(string text, int at)
        {
            int fence = Quotes.Run(text, at, '#');
            int quote = at + fence;
            if (quote >= text.Length || text[quote] != '"' || fence > Quotes.LongestFence)
                return null;
            string marks = new('#', fence);
            bool isLong = Quotes.Run(text, quote, '"') >= 3;
            string close = (isLong ? "\"\"\"" : "\"") + marks;
            Escape escape = fence > 0 ? Escape.None : Escape.Backslash;
            return new(quote + (isLong ? 3 : 1), close, escape, $"\\{marks}(", Lines: isLong) { Margin = isLong ? Margin.Shared : Margin.Kept };
        }
    }
}
