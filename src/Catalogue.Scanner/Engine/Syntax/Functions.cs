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
        if (file.Language.IndentsBlocks)
            return IndentedParameter(file, at, name);
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

    /// <summary>A parameter's own name, without its type, modifiers and default.</summary>
    public static string NameOf(Expr parameter)
    {
        SourceFile file = parameter.File;
        int at = parameter.Start;
        while (at + 1 < parameter.End && (file.Is(at, "*") || file.Is(at, "**") || file.Is(at, "...") || file.Is(at, "readonly") || file.Is(at, "public") || file.Is(at, "private") || file.Is(at, "mut")))
            at++;
        if (file.Language.ParameterNameIsLast)
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

    // The parameters of the function whose body a brace opens: f(…) {, f(…): T {, (…) => {, fn f(…) -> T {.
    private static int ParametersBefore(SourceFile file, int brace)
    {
        for (int i = brace - 1; i >= 0 && i > brace - 30; i--)
        {
            if (file.Is(i, ")") && file.Partner(i) is >= 0 and var open)
                return file.Is(open - 1, "if") || file.Is(open - 1, "for") || file.Is(open - 1, "while") || file.Is(open - 1, "switch") || file.Is(open - 1, "catch") ? -1 : Results(file, open);
            if (file.Is(i, ";") || file.Is(i, "{") || file.Is(i, "}") || file.Is(i, ",") || file.Is(i, "="))
                return -1;
        }
        return -1;
    }

    // func f(a int) (r string) {: the results stand in parentheses too.
    private static int Results(SourceFile file, int open) =>
        file.Language.HasReceivers && file.Is(open - 1, ")") && file.Partner(open - 1) is >= 0 and var parameters ? parameters : open;

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

    private static int IndexOf(SourceFile file, int open, string name) => Ranges.Items(file, open, angles: true).FindIndex(p => NameOf(p) == name);

    // The def above with less indentation.
    private static EnclosingParameter? IndentedParameter(SourceFile file, int at, string name)
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
