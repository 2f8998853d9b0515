using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Engine.Definitions;

/// <summary>What stands around a literal: the names it is given to, and the conditions it depends on.</summary>
internal static class Surroundings
{
    private const int MostLevels = 6;
    private const int MostWords = 10;
    private const int MostNested = 64;
    private const int FarthestIf = 20_000;

    /// <summary>Whether a literal is given to something that is called a tool: <c>const tools = […]</c>, <c>tools: […]</c>, <c>: Tool = {…}</c>, <c>echoTool = {…}</c>.</summary>
    public static bool SayTool(SourceFile file, int open)
    {
        for (int level = 0; level < MostLevels && open >= 0; level++, open = file.Parent(open))
        {
            for (int i = open - 1; i >= 0 && i > open - MostWords && !IsEdge(file, i); i--)
            {
                if (file.IsName(i) && file.Span(i).Contains("tool", StringComparison.OrdinalIgnoreCase))
                    return true;
            }
            // In Go the elements of a list of structs stand in its braces without a type of their own.
            bool isElement = file.Language.HasNamedResults && (file.Is(open - 1, "{") || file.Is(open - 1, ","));
            if (file.Is(open, "{") && file.Parent(open) >= 0 && !file.Is(file.Parent(open), "[") && !file.Is(file.Parent(open), "(") && !file.Is(open - 1, ":") && !isElement)
                return false;
        }
        return false;
    }

    /// <summary>Whether the head of a class says that it is one tool: its own name or one it derives from does, and it is no command.</summary>
    public static bool HeadSaysTool(SourceFile file, int name, int open)
    {
        bool says = false;
        for (int i = name; i < open; i++)
        {
            ReadOnlySpan<char> word = file.IsName(i) ? file.Span(i) : [];
            int at = word.IndexOf("Tool", StringComparison.Ordinal);
            says |= at >= 0 && !word[at..].StartsWith("Tools", StringComparison.Ordinal);
            if (file.IsOpen(i))
                i = file.Partner(i);
        }
        return says && !file.Span(name).EndsWith("Command", StringComparison.Ordinal);
    }

    /// <summary>Whether a path names what tools are registered with, so that the name comes behind it: <c>register(server, "name", …)</c>.</summary>
    public static bool IsServer(string path)
    {
        string last = path[(path.LastIndexOf('.') + 1)..];
        return last is "s" or "srv" or "app" or "mcp" or "this" or "ctx" or "context" || last.Contains("server", StringComparison.OrdinalIgnoreCase) || last.Contains("registry", StringComparison.OrdinalIgnoreCase) || last.Contains("mcp", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The member name that a literal is given to in the object around it, or null.</summary>
    public static string? KeyOf(SourceFile file, int open)
    {
        // name: tool({…})
        if (file.Is(open - 1, "(") && file.IsName(open - 2) && file.Span(open - 2).EndsWith("tool", StringComparison.OrdinalIgnoreCase))
            open -= 2;
        return KeyBefore(file, open);
    }

    private static string? KeyBefore(SourceFile file, int open) =>
        file.Is(open - 1, ":") && file.Is(file.Parent(open), "{") && (file.IsName(open - 2) || file.IsKind(open - 2, TokenKind.Text))
            ? file[open - 2].Kind == TokenKind.Name ? file.Word(open - 2) : TextParts.Plain(file, open - 2)
            : null;

    /// <summary>The conditions under which a place is reached, outermost last, as they stand.</summary>
    public static IReadOnlyList<string> Conditions(SourceFile file, int at)
    {
        if (file.Language.BlocksByIndent)
            return IndentedConditions(file, at);
        var conditions = new List<string>();
        int levels = 0;
        for (int brace = file.Parent(at); brace >= 0 && conditions.Count < 3 && levels++ < MostNested; brace = file.Parent(brace))
        {
            if (!file.Is(brace, "{"))
                continue;
            if (file.Is(brace - 1, ")") && file.Partner(brace - 1) is > 0 and var open && file.Is(open - 1, "if"))
                conditions.Add(new Expr(file, open + 1, brace - 1).Shown());
            else if (file.Language.ConditionsAreBare && IfBefore(file, brace) is { } condition)
                conditions.Add(condition);
        }
        return conditions;
    }

    private static string? IfBefore(SourceFile file, int brace)
    {
        for (int i = brace - 1; i > 0 && i > brace - 20 && file[i].Line == file[brace].Line; i--)
        {
            if (file.Is(i, "if"))
                return new Expr(file, i + 1, brace).Shown();
        }
        return null;
    }

    private static List<string> IndentedConditions(SourceFile file, int at)
    {
        var conditions = new List<string>();
        int inner = int.MaxValue;
        for (int i = at; i >= 0 && i > at - FarthestIf && inner > 0 && conditions.Count < 3; i--)
        {
            if (!file[i].StartsLine || file.Parent(i) >= 0 || file.Column(i) >= inner)
                continue;
            inner = file.Column(i);
            if (i < at && file.Is(i, "if") && LineEnd(file, i) is var end && !file.Is(i + 1, "__name__") && !file.Is(i + 1, "TYPE_CHECKING"))
                conditions.Add(new Expr(file, i + 1, end).Shown());
        }
        return conditions;
    }

    private static int LineEnd(SourceFile file, int at)
    {
        int end = at + 1;
        while (end < file.Count && !file[end].StartsLine && !file.Is(end, ":"))
            end++;
        return end;
    }

    private static bool IsEdge(SourceFile file, int i) => file.Is(i, ";") || file.Is(i, "{") || file.Is(i, "}") || file.Is(i, ",");
}
