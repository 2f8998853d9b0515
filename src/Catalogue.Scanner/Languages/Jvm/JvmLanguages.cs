using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Jvm;

/// <summary>Java.</summary>
internal sealed class JavaLanguage : SourceLanguage
{
    public static JavaLanguage Instance { get; } = new();

    public override string Name => "Java";

    public override IReadOnlyList<string> Extensions { get; } = [".java"];

    public override LexicalRules Lexical { get; } = new JvmLiterals(isKotlin: false);

    public override WordSet FunctionWords { get; } = new();

    public override WordSet TypeWords { get; } = new("class", "enum", "interface", "record");

    public override string AttributeMark => "@";

    public override string? PackageFolder => "java";

    public override bool TypesComeFirst => true;

    public override bool HasTernary => true;
}

/// <summary>Kotlin.</summary>
internal sealed class KotlinLanguage : SourceLanguage
{
    public static KotlinLanguage Instance { get; } = new();

    public override string Name => "Kotlin";

    public override IReadOnlyList<string> Extensions { get; } = [".kt", ".kts"];

    public override LexicalRules Lexical { get; } = new JvmLiterals(isKotlin: true);

    public override WordSet FunctionWords { get; } = new("fun");

    public override WordSet TypeWords { get; } = new("class", "interface", "object");

    public override string AttributeMark => "@";

    public override string? PackageFolder => "kotlin";

    public override bool HasExtensions => true;

    // "a" to b
    public override bool Sets(SourceFile file, int at) => base.Sets(file, at) || file.Is(at, "to");
}

/// <summary>Comments, names and literals of Java and Kotlin.</summary>
internal sealed class JvmLiterals(bool isKotlin) : LexicalRules
{
    private const int LongestName = 200;

    public override bool NestsComments => isKotlin;

    public override bool MayOpenLiteral(char c) => c is '"' or '\'';

    // Kotlin's `name in quotes`.
    public override int NameEnd(string text, int at)
    {
        if (text[at] != '`')
            return base.NameEnd(text, at);
        return isKotlin && text.IndexOf('`', at + 1, Math.Min(LongestName, text.Length - at - 1)) is > 0 and var close ? close + 1 : 0;
    }

    public override Literal? LiteralAt(string text, int at)
    {
        if (text[at] == '\'')
            return Quotes.Plain(at, '\'');
        if (text[at] != '"')
            return null;
        string hole = isKotlin ? "${" : "";
        return Quotes.Run(text, at, '"') >= 3
            ? new(at + 3, "\"\"\"", isKotlin ? Escape.None : Escape.Backslash, hole, Lines: true) { NamedHoles = isKotlin, Margin = isKotlin ? Margin.Kept : Margin.SharedOpen }
            : new(at + 1, "\"", Escape.Backslash, hole) { NamedHoles = isKotlin };
    }
}
