using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Engine.Collecting;

/// <summary>Tells functions that nothing in the repository calls: what they register is not served.</summary>
internal sealed class Reach(SourceTree tree, NameTables names)
{
    private const int MostFunctions = 2_000;
    private const int MostCallers = 6;
    private const int ShortestName = 4;

    private readonly Dictionary<Symbol, bool> dead = [];
    private readonly Discovery discovery = new(tree);

    // Those being looked at, the outermost first, and the outermost of them that an answer leaned on.
    private readonly List<Symbol> asked = [];
    private int leaned = int.MaxValue;

    /// <summary>Whether a place stands in a function that nothing mentions but its own declaration, imports, and functions of the same fate.</summary>
    public bool IsDead(SourceFile file, int at) => Around(file, at).Any(f => IsUnused(f, MostCallers));

    private static IEnumerable<Symbol> Around(SourceFile file, int at)
    {
        foreach (Symbol function in file.Symbols.Functions)
        {
            if (function.Owner is null && function.At < at && Functions.BodyOf(function) is { IsEmpty: false } body && body.Start <= at && at < body.End)
                yield return function;
        }
    }

    private bool IsUnused(Symbol function, int depth)
    {
        if (dead.TryGetValue(function, out bool known))
            return known;
        // While it is looked at, a function that calls itself keeps itself from nothing.
        if (asked.IndexOf(function) is >= 0 and var around)
        {
            leaned = Math.Min(leaned, around);
            return true;
        }
        if (depth == 0 || dead.Count >= MostFunctions || IsEntry(function))
            return false;
        int before = leaned;
        leaned = int.MaxValue;
        asked.Add(function);
        bool isUnused = !Mentions(function).Any(m => !Around(m.File, m.At).Any(f => IsUnused(f, depth - 1)));
        asked.RemoveAt(asked.Count - 1);
        // What is dead only if those around it are is asked again when they are known.
        if (!isUnused || leaned >= asked.Count)
            dead[function] = isUnused;
        leaned = isUnused ? Math.Min(before, leaned) : before;
        return isUnused;
    }

    // What others call without naming it: an entry point, a default export, what stands under a decorator.
    private bool IsEntry(Symbol function)
    {
        SourceFile file = function.File;
        string name = function.Name;
        if (name.Length < ShortestName || name is "main" or "init" or "setup" or "handler" || name.All(c => char.IsAsciiLetterUpper(c)))
            return true;
        // Whoever imports the default calls it as he likes.
        if (names.Of(file).Of(file).Exports.TryGetValue("default", out NameOrigin? whole) && whole.Module is null && whole.Member == name)
            return true;
        // A method is called through what it belongs to, which is not known.
        if (file.Language.HasNamedResults && file.Is(function.At - 1, ")"))
            return true;
        int first = function.At;
        while (first > 0 && !file[first].StartsLine)
            first--;
        for (int i = first; i < function.At; i++)
        {
            if (file.Is(i, "default") || file.Is(i, "@"))
                return true;
        }
        return file.Language.BlocksByIndent && IsDecorated(file, first);
    }

    private static bool IsDecorated(SourceFile file, int first)
    {
        int at = first - 1;
        while (at > 0 && !(file[at].StartsLine && file.Parent(at) < 0))
            at--;
        return at >= 0 && file.Is(at, "@");
    }

    private IEnumerable<(SourceFile File, int At)> Mentions(Symbol function)
    {
        foreach (SourceFile file in tree.Holding(function.File.Language, function.Name))
        {
            List<(int First, int Last)> statements = names.Of(file).Of(file).Statements;
            for (int i = 0; i < file.Count; i++)
            {
                bool isDeclaration = file == function.File && i == function.At;
                if (!isDeclaration && IsMention(file, i, function.Name) && !statements.Exists(s => s.First <= i && i <= s.Last))
                    yield return (file, i);
            }
        }
        foreach ((SourceFile file, int at) in discovery.Of(function.File.Language).Where(d => d.Finds(function.Name)).Select(d => (d.File, d.At)))
            yield return (file, at);
        // A package may name the function that starts it.
        if (tree.Projects.Values.Any(t => t.Contains(function.Name, StringComparison.Ordinal)))
            yield return (function.File, 0);
    }

    private static bool IsMention(SourceFile file, int at, string name) => file[at].Kind switch
    {
        TokenKind.Name => file[at].Length == name.Length && file.Is(at, name),
        TokenKind.Text => (file[at].Length >= name.Length && file.Span(at).Contains(name, StringComparison.Ordinal)) || MayMake(file.Span(at), name),
        _ => false,
    };

    // f"register_{area}_tools": a text with a hole that this name may come out of.
    private static bool MayMake(ReadOnlySpan<char> text, string name)
    {
        int open = text.IndexOf('{');
        int close = text.LastIndexOf('}');
        int start = text.IndexOfAny("\"'`") + 1;
        if (start == 0 || open < start || close < open)
            return false;
        ReadOnlySpan<char> before = text[start..open].TrimStart("\"'").TrimEnd('$');
        ReadOnlySpan<char> after = text[(close + 1)..].TrimEnd("\"'`");
        return before.Length + after.Length >= ShortestName && name.Length > before.Length + after.Length && name.AsSpan().StartsWith(before) && name.AsSpan().EndsWith(after);
    }
}
