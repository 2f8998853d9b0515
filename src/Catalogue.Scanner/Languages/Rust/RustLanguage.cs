using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Collecting;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.Rust;

/// <summary>Rust.</summary>
internal sealed class RustLanguage : ToolLanguage
{
    private static readonly LanguageWords Words = LanguageWords.Of("Rust");

    public override IReadOnlyList<string> FileEndings { get; } = [".rs"];

    public override IReadOnlyCollection<string> TestNames { get; } = [.. Words["testNames"]];

    public override IReadOnlySet<string> InjectedTypes => Words["injectedTypes"];

    public override bool NestsComments => true;

    public override bool ConditionsStandBare => true;

    public override bool LastExpressionReturns => true;

    public override bool LiteralsNameTheirType => true;

    public override IReadOnlyList<string> LiteralMacros { get; } = ["json", "object"];

    public override bool ContinuedLinesLoseIndentation => true;

    // A tool's description may stand in the comment before it.
    public override bool IsDocComment(string text, int at) =>
        (Follows(text, at, "///") && !Follows(text, at, "////")) || (Follows(text, at, "/**") && !Follows(text, at, "/**/"));

    public override bool MayOpenLiteral(char c) => base.MayOpenLiteral(c) || c is 'r' or 'b' or 'c';

    public override Literal? LiteralAt(string text, int at)
    {
        int quote = at;
        while (quote < text.Length && quote - at < 2 && text[quote] is 'r' or 'b' or 'c')
            quote++;
        bool raw = quote > at && text[quote - 1] == 'r';
        int fence = raw ? Literal.Run(text, quote, '#') : 0;
        quote += fence;
        if (quote >= text.Length || fence > Literal.LongestFence)
            return null;
        if (text[quote] == '"')
            return new(quote + 1, "\"" + new string('#', fence), raw ? Escape.None : Escape.Backslash, Lines: true);
        return text[quote] == '\'' && !raw && !IsLifetime(text, quote) ? Literal.Quoted(text, quote) : null;
    }

    public override LanguageReader Reader(Evaluator evaluator, Wrappers wrappers) => new RustReader(evaluator);

    // 'a is a lifetime, 'a' a character.
    private static bool IsLifetime(string text, int quote) =>
        quote + 2 < text.Length && (char.IsLetter(text[quote + 1]) || text[quote + 1] == '_') && text[quote + 2] != '\'';

    private static bool Follows(string text, int at, string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;
}

/// <summary>Reads Rust for one scan.</summary>
internal sealed class RustReader(Evaluator evaluator) : LanguageReader
{
    private readonly RustSchemas schemas = new(new Json(evaluator));

    public override IEnumerable<Definition> Find(SourceFile file) => new RustPatterns(file, evaluator, schemas).Find();

    public override JsonObject? SchemaOf(Expr e) => schemas.Of(e);
}
