using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Engine.Collecting;

/// <summary>A place that finds functions by how their names begin and end.</summary>
internal sealed record NameSearch(SourceFile File, int At, string Start, string End)
{
    public bool Finds(string name) => name.StartsWith(Start, StringComparison.Ordinal) && name.EndsWith(End, StringComparison.Ordinal);
}

/// <summary>Finds places that call functions without naming them: <c>if name.startswith("register_") and name.endswith("_tools")</c>.</summary>
internal sealed class Discovery(SourceTree tree)
{
    // What begins with less may be anything.
    private const int ShortestStart = 4;

    // Words from the beginning that is asked for to the end that is asked for.
    private const int Farthest = 12;

    private static readonly WordSet Starts = new("startswith", "startsWith", "StartsWith", "start_with", "hasPrefix", "HasPrefix");
    private static readonly WordSet Ends = new("endswith", "endsWith", "EndsWith", "end_with", "hasSuffix", "HasSuffix");

    // Where functions are asked for by a name made at run time.
    private static readonly string[] Reflecting = ["getattr(", "Object.keys(", "Object.entries(", "Object.values(", "GetMethods(", "public_send("];

    private readonly Dictionary<SourceLanguage, IReadOnlyList<NameSearch>> known = [];

    public IReadOnlyList<NameSearch> Of(SourceLanguage language)
    {
        if (!known.TryGetValue(language, out IReadOnlyList<NameSearch>? found))
            known[language] = found = [.. Reflecting.SelectMany(r => tree.Holding(language, r)).Distinct().SelectMany(In)];
        return found;
    }

    private static IEnumerable<NameSearch> In(SourceFile file)
    {
        for (int i = 0; i < file.Count; i++)
        {
            if (!file.IsName(i) || !Starts.Has(file.Span(i)) || Asked(file, i) is not { Length: >= ShortestStart } start)
                continue;
            int end = Enumerable.Range(i + 1, Farthest).FirstOrDefault(e => file.IsName(e) && Ends.Has(file.Span(e)), -1);
            yield return new NameSearch(file, i, start, end < 0 ? "" : Asked(file, end) ?? "");
        }
    }

    private static string? Asked(SourceFile file, int name) => file.Is(name + 1, "(") && file.IsKind(name + 2, TokenKind.Text) ? TextParts.Plain(file, name + 2) : null;
}
