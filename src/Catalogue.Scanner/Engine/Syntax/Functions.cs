
namespace Catalogue.Scanner.Engine.Syntax;

/// <summary>A parameter of a function around some place.</summary>
/// <param name="Function">The function's name, or null for one without.</param>
/// <param name="Index">Place in its list, from 0.</param>
internal sealed record EnclosingParameter(string? Function, int Index);

/// <summary>Finds the functions around a place and their parameters.</summary>
internal static class Functions
{
    private const int MostLevels = 12;
    private const int Farthest = 20_000;

    /// <summary>The innermost function around a word that has a parameter of this name, or null.</summary>
    public static EnclosingParameter? ParameterAt(SourceFile file, int at, string name)
    {
        if (file.Language.BlocksByIndent)
            return Indented(file, at, name);
        int brace = file.Parent(at);
        for (int level = 0; level < MostLevels && brace >= 0; level++, brace = file.Parent(brace))
        {
            if (!file.Is(brace, "{") && !file.Is(brace, "("))
                continue;
            int open = ParametersBefore(file, brace);
            if (open >= 0 && IndexOf(file, open, name) is >= 0 and var index)
                return new EnclosingParameter(NameBefore(file, open), index);
        }
        return null;
    }

    /// <summary>The name of the innermost function around a word in a language with braces, or null where there is none or it has none.</summary>
    public static string? NameAt(SourceFile file, int at)
    {
        int brace = file.Parent(at);
        for (int level = 0; level < MostLevels && brace >= 0; level++, brace = file.Parent(brace))
        {
            if (file.Is(brace, "{") && ParametersBefore(file, brace) is >= 0 and var open)
                return NameBefore(file, open);
        }
        return null;
    }

    /// <summary>Whether an expression is a function: <c>(a) => …</c>, <c>async a => …</c>, <c>function (a) { … }</c>.</summary>
    public static bool IsFunction(Expr e)
    {
        SourceFile file = e.File;
        int at = file.Is(e.Start, "async") ? e.Start + 1 : e.Start;
        if (file.Is(at, "function"))
            return true;
        if (file.Is(at, "<") && Angles.End(file, at) is > 0 and var typed)
            at = typed;
        if (file.IsName(at) && file.Is(at + 1, "=>"))
            return true;
        if (!file.Is(at, "(") || file.Partner(at) < 0)
            return false;
        for (int i = file.Partner(at) + 1; i < e.End && i < file.Partner(at) + 30; i++)
        {
            if (file.Is(i, "=>"))
                return true;
            if (file.IsOpen(i))
                i = file.Partner(i);
            else if (file.Is(i, ";") || file.Is(i, ","))
                return false;
        }
        return false;
    }

    /// <summary>Everything from a function's parameters to its end; empty where that is not seen.</summary>
    public static Expr BodyOf(Symbol function)
    {
        SourceFile file = function.File;
        if (!function.IsFunction)
            return function.Value;
        int close = file.Partner(function.Start);
        if (close < 0)
            return new Expr(file, function.Start, function.Start);
        if (file.Language.BlocksByIndent)
            return new Expr(file, function.Start, BlockEnd(file, function.At, close));
        for (int i = close + 1; i < file.Count && i < close + 60; i++)
        {
            if (file.IsOpen(i) && file.Is(i, "{"))
                return new Expr(file, function.Start, file.Partner(i) + 1);
            if (file.IsOpen(i))
                i = file.Partner(i);
            else if (file.Is(i, ";") || file.Is(i, "}"))
                break;
        }
        return new Expr(file, function.Start, function.Start);
    }

    /// <summary>Behind the last word of the block whose head stands on a word's line.</summary>
    public static int BlockEnd(SourceFile file, int head, int from)
    {
        int column = file.Indent(head);
        int i = from + 1;
        while (i < file.Count && !(file[i].StartsLine && file.Parent(i) < 0 && file.Indent(i) <= column))
            i = file.IsOpen(i) ? file.Partner(i) + 1 : i + 1;
        return i;
    }

    /// <summary>A parameter's own name, without its type, modifiers and default.</summary>
    public static string NameOf(Expr parameter)
    {
        SourceFile file = parameter.File;
        int at = parameter.Start;
        while (at + 1 < parameter.End && (file.Is(at, "*") || file.Is(at, "**") || file.Is(at, "...") || file.Is(at, "readonly") || file.Is(at, "public") || file.Is(at, "private") || file.Is(at, "mut")))
            at++;
        if (file.Language.TypesComeFirst)
        {
            int end = parameter.End;
            for (int i = at; i < parameter.End; i++)
            {
                if (file.Is(i, "="))
                    end = i;
            }
            at = end - 1;
        }
        return at < parameter.End && file.IsName(at) ? file.Word(at) : "";
    }

    /// <summary>The names that a parameter takes its argument apart into, <c>{ a, b: c }: Type</c>; empty for any other.</summary>
    public static IReadOnlyList<Field> Parts(Expr parameter) =>
        parameter.File.Language.HasShorthand && parameter.File.Is(parameter.Start, "{") && parameter.File.IsOpen(parameter.Start) ? Ranges.Fields(parameter.File, parameter.Start) : [];

    // The parameters of the function whose body a brace opens: f(…) {, f(…): T {, (…) => {, fn f(…) -> T {.
    private static int ParametersBefore(SourceFile file, int brace)
    {
        for (int i = brace - 1; i >= 0 && i > brace - 30; i--)
        {
            if (file.Is(i, ")") && file.Partner(i) is >= 0 and var open)
                return file.Is(open - 1, "if") || file.Is(open - 1, "for") || file.Is(open - 1, "while") || file.Is(open - 1, "switch") || file.Is(open - 1, "catch") ? -1 : Parameters(file, open);
            if (file.Is(i, ";") || file.Is(i, "{") || file.Is(i, "}") || file.Is(i, ",") || file.Is(i, "="))
                return -1;
        }
        return -1;
    }

    // func f(a int) (r string) {: the results stand in parentheses too.
    private static int Parameters(SourceFile file, int open) =>
        file.Language.HasNamedResults && file.Is(open - 1, ")") && file.Partner(open - 1) is >= 0 and var parameters ? parameters : open;

    private static string? NameBefore(SourceFile file, int open)
    {
        int at = open - 1;
        if (file.Is(at, ">"))
        {
            while (at > 0 && at > open - 40 && !file.Is(at, "<"))
                at--;
            at--;
        }
        if (file.Is(at, "async"))
            at--;
        if (file.IsName(at) && !IsKeyword(file.Span(at)))
            return file.Word(at);
        if (file.Is(at, "function"))
            at--;
        return file.Is(at, "=") && file.IsName(at - 1) ? file.Word(at - 1) : null;
    }

    private static bool IsKeyword(ReadOnlySpan<char> word) => word is "function" or "func" or "return" or "await" or "else" or "new" or "typeof" or "in" or "of" or "yield" or "throw";

    private static int IndexOf(SourceFile file, int open, string name) => Ranges.Items(file, open, angles: true).FindIndex(p => NameOf(p) == name || Parts(p).Any(f => Chain.PathOf(f.Value) == name));

    // The def above with less indentation.
    private static EnclosingParameter? Indented(SourceFile file, int at, string name)
    {
        int inner = int.MaxValue;
        for (int i = at; i >= 0 && i > at - Farthest; i--)
        {
            if (!file[i].StartsLine || file.Parent(i) >= 0)
                continue;
            int column = file.Column(i);
            int def = file.Is(i, "async") ? i + 1 : i;
            if (column < inner && i < at && file.Is(def, "def") && file.IsName(def + 1) && file.Is(def + 2, "(") && file.Partner(def + 2) < at)
            {
                List<Expr> parameters = Ranges.Items(file, def + 2);
                int self = parameters.Count > 0 && NameOf(parameters[0]) is "self" or "cls" ? 1 : 0;
                if (parameters.FindIndex(p => NameOf(p) == name) is >= 0 and var index)
                    return new EnclosingParameter(file.Word(def + 1), index - self);
            }
            inner = Math.Min(inner, column);
            if (inner == 0)
                return null;
        }
        return null;
    }
}
