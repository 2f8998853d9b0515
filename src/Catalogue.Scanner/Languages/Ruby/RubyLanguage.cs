using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Ruby;

/// <summary>Ruby.</summary>
internal sealed class RubyLanguage : SourceLanguage
{
    public static RubyLanguage Instance { get; } = new();

    public override string Name => "Ruby";

    public override IReadOnlyList<string> Extensions { get; } = [".rb"];

    public override LexicalRules Lexical { get; } = new RubyLexis();

    public override WordSet FunctionWords { get; } = new("def");

    public override WordSet TypeWords { get; } = new("class", "module");

    public override bool BlocksByIndent => true;

    public override bool HasSymbols => true;

    public override IReadOnlyList<string> ChoiceMarks { get; } = ["||"];

    public override bool Sets(SourceFile file, int at) => file.Is(at, "=>") || file.Is(at, ":") || file.Is(at, "=");

    public override Expr Bare(Expr e)
    {
        if (e.Count > 2 && e.File.Is(e.End - 1, "freeze") && e.File.Is(e.End - 2, "."))
            return e.Slice(e.Start, e.End - 2);
        // %w[a b] and %i[a b] are lists of words.
        if (e.Count != 1 || !e.File.IsKind(e.Start, TokenKind.Text) || e.File.Word(e.Start) is not ['%', 'w' or 'W' or 'i' or 'I', _, .. var words, _])
            return e;
        var list = new SourceFile(e.File, $"[{string.Join(", ", words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => $"\"{w.Replace("\"", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal)}\""))}]");
        return new Expr(list, 0, list.Count);
    }
}
