using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Php;

/// <summary>PHP.</summary>
internal sealed class PhpLanguage : SourceLanguage
{
    public static PhpLanguage Instance { get; } = new();

    public override string Name => "PHP";

    public override IReadOnlyList<string> Extensions { get; } = [".php"];

    public override LexicalRules Lexical { get; } = new PhpLexis();

    public override WordSet FunctionWords { get; } = new("function");

    public override WordSet TypeWords { get; } = new("class", "interface", "enum", "trait");

    public override bool TypesComeFirst => true;

    public override bool BracesContinue => true;

    public override bool HasTernary => true;

    public override bool FollowsCalls => true;

    public override string VariableMark => "$";

    public override string AttributeMark => "#[";

    public override string JoinMark => ".";

    public override IReadOnlyList<string> ChoiceMarks { get; } = ["??"];

    public override bool IsDot(SourceFile file, int at) => file.Is(at, "->") || file.Is(at, "?->") || file.Is(at, "::");

    public override bool Sets(SourceFile file, int at) => file.Is(at, "=>") || base.Sets(file, at);

    // [ 'a' => 1 ] and array( 'a' => 1 )
    public override int ObjectAt(Expr e) => ListAt(e);

    public override bool IsList(Expr e) => ListAt(e) >= 0;

    public override int ListAt(Expr e)
    {
        int at = e.File.Is(e.Start, "array") && e.File.Is(e.Start + 1, "(") ? e.Start + 1 : e.Start;
        return (e.File.Is(at, "[") || at > e.Start) && e.File.Partner(at) == e.End - 1 ? at : -1;
    }

    // (object) [ … ]
    public override Expr Bare(Expr e)
    {
        bool isCast = e.Count > 3 && e.File.Is(e.Start, "(") && e.File.Partner(e.Start) == e.Start + 2 && e.File.IsName(e.Start + 1) && e.File.Span(e.Start + 1) is "object" or "array" or "string" or "int" or "bool" or "float";
        return isCast ? e.Slice(e.Start + 3, e.End) : e;
    }
}
