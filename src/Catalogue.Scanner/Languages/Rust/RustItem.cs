using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Rust;

/// <summary>The function or struct that attributes stand before.</summary>
/// <param name="Name">As written.</param>
/// <param name="Open">Bracket of the parameters or fields.</param>
/// <param name="IsFunction">Or else a struct.</param>
/// <param name="First">First word of its attributes and comments.</param>
/// <param name="Comment">The doc comment's text, or null.</param>
internal sealed record RustItem(string Name, int Open, bool IsFunction, int First, string? Comment)
{
    private const int Longest = 400;

    /// <summary>The item after one of its attributes, or null.</summary>
    public static RustItem? After(SourceFile file, int hash)
    {
        int first = hash;
        while (first > 0 && (file.IsKind(first - 1, TokenKind.DocComment) || IsAttributeEnd(file, first - 1)))
            first = file.IsKind(first - 1, TokenKind.DocComment) ? first - 1 : file.Partner(first - 1) - 1;
        for (int i = hash; i < file.Count && i < hash + Longest; i++)
        {
            if (file.IsOpen(i))
                i = file.Partner(i);
            else if ((file.Is(i, "fn") || file.Is(i, "struct")) && file.IsName(i + 1) && Bracket(file, i + 2) is > 0 and var open)
                return new RustItem(file.Word(i + 1).Replace("r#", "", StringComparison.Ordinal), open, file.Is(i, "fn"), first, RustComments.Text(file, first, i));
            else if (file.Is(i, ";") || file.Is(i, "}"))
                return null;
        }
        return null;
    }

    private static bool IsAttributeEnd(SourceFile file, int at) => file.Is(at, "]") && file.Partner(at) > 0 && file.Is(file.Partner(at) - 1, "#");

    private static int Bracket(SourceFile file, int at)
    {
        int open = file.Is(at, "<") ? Angles.End(file, at) : at;
        return open > 0 && file.IsOpen(open) ? open : -1;
    }
}

/// <summary>Doc comments as text.</summary>
internal static class RustComments
{
    /// <summary>The doc comments among some words, line by line, or null where there are none.</summary>
    public static string? Text(SourceFile file, int from, int to)
    {
        var lines = new List<string>();
        for (int i = from; i < to; i++)
        {
            if (file.IsOpen(i))
                i = file.Partner(i);
            else if (file.IsKind(i, TokenKind.DocComment))
                lines.AddRange(Lines(file.Word(i)));
        }
        return lines.Count == 0 ? null : string.Join('\n', lines).Trim();
    }

    private static IEnumerable<string> Lines(string comment) => comment.StartsWith("///", StringComparison.Ordinal)
        ? [comment[3..] is [' ', .. var rest] ? rest.TrimEnd() : comment[3..].TrimEnd()]
        : comment[3..^2].Split('\n').Select(l => l.Trim().TrimStart('*').Trim());
}
