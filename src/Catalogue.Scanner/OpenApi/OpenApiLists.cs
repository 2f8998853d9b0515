using System.Text.RegularExpressions;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.OpenApi;

/// <summary>A list in the source that names operations: those that are served, or those that are left out.</summary>
/// <param name="At">Its bracket.</param>
/// <param name="LeavesOut">Whether what it names is not served.</param>
/// <param name="Names">By id or route, the name that the entry gives the tool; null where it gives none.</param>
internal sealed record OpenApiList(Expr At, bool LeavesOut, IReadOnlyDictionary<string, string?> Names)
{
    public string? KeyOf(OpenApiOperation operation) =>
        Names.ContainsKey(operation.Route) ? operation.Route : operation.Id is { } id && Names.ContainsKey(id) ? id : null;
}

/// <summary>Finds lists of operations by what stands in them: <c>["GET /rooms", { endpoint: "PUT /rooms/{id}", toolName: "x" }]</c>, <c>include_operations=["listRooms"]</c>.</summary>
internal sealed partial class OpenApiLists(SourceTree tree, Evaluator evaluator)
{
    private const int FarthestName = 30;

    private static readonly string[] Allowing = ["endpoint", "operation", "include", "allow", "enable", "expose", "serve", "support", "whitelist", "select", "route"];

    private static readonly string[] Denying = ["exclude", "deny", "denied", "skip", "ignore", "block", "disable", "hidden", "hide", "omit", "unsupported", "blacklist", "disallow", "forbid"];

    // Words of lists that sort operations and decide nothing about them.
    private static readonly string[] Sorting = ["write", "read", "danger", "destruct", "confirm", "auth", "public", "private", "cache", "deprecated", "admin"];

    /// <summary>The lists that the files which make tools hold or name and that say which operations are served, in the order of the files.</summary>
    public IReadOnlyList<OpenApiList> Read(IReadOnlyList<string> makers, IReadOnlyList<OpenApiOperation> operations)
    {
        HashSet<string> known = [.. operations.Select(o => o.Route), .. operations.Select(o => o.Id).OfType<string>()];
        var found = new List<OpenApiList>();
        foreach (string path in tree.Paths.Where(p => MayHold(tree.TextOf(p), operations)))
        {
            SourceFile file = tree.File(path);
            foreach (int open in Brackets(file, known).Distinct())
            {
                if (NameOf(file, open) is { } name && IsUsed(path, name, makers) && Polarity(name) is { } leavesOut && Entries(file, open, known) is { } entries)
                    found.Add(new OpenApiList(new Expr(file, open, file.Partner(open) + 1), leavesOut, entries));
            }
        }
        return found;
    }

    private static bool MayHold(string text, IReadOnlyList<OpenApiOperation> operations) =>
        RouteForm().IsMatch(text) || operations.Any(o => o.Id is { Length: > 3 } id && (text.Contains($"\"{id}\"", StringComparison.Ordinal) || text.Contains($"'{id}'", StringComparison.Ordinal)));

    // The brackets of lists in which an operation is named, alone or as a member of an object.
    private static IEnumerable<int> Brackets(SourceFile file, HashSet<string> known)
    {
        for (int i = 0; i < file.Count; i++)
        {
            if (!file.IsKind(i, TokenKind.Text) || TextParts.Plain(file, i) is not { } text || !known.Contains(text))
                continue;
            int parent = file.Parent(i);
            int list = file.Is(parent, "{") && file.Is(file.Parent(parent), "[") ? file.Parent(parent) : parent;
            // In Python a set stands in braces, as a map does.
            if (file.IsOpen(list) && (file.Is(list, "[") || (file.Is(list, "{") && !file.Is(i + 1, ":") && !file.Is(i - 1, ":"))))
                yield return list;
        }
    }

    // const NAME: T = [ … ], NAME = new Set([ … ]), f(name=[ … ])
    private static string? NameOf(SourceFile file, int open)
    {
        for (int i = open - 1; i > 0 && i > open - FarthestName && !file.Is(i, ";") && !file.Is(i, "}"); i--)
        {
            if (!file.IsName(i))
                continue;
            if (file.Language.Sets(file, i + 1) && i + 2 == open)
                return file.Word(i);
            if (file.Symbols.Named(file.Word(i)).Any(s => s.At == i && s.Start <= open && open < s.Value.End))
                return file.Word(i);
        }
        return null;
    }

    private bool IsUsed(string path, string name, IReadOnlyList<string> makers) => makers.Any(m => m == path || Words.Holds(tree.TextOf(m), name));

    private static bool? Polarity(string name)
    {
        bool Has(string[] words) => words.Any(w => name.Contains(w, StringComparison.OrdinalIgnoreCase));
        return Has(Denying) ? true : Has(Sorting) || !Has(Allowing) ? null : false;
    }

    // Null where most of it names nothing that the document has.
    private Dictionary<string, string?>? Entries(SourceFile file, int open, HashSet<string> known)
    {
        var entries = new Dictionary<string, string?>(StringComparer.Ordinal);
        List<Expr> items = evaluator.Resolver.Elements(new Expr(file, open, file.Partner(open) + 1));
        foreach (Expr item in items)
        {
            evaluator.Refill();
            List<Field> members = item.File.Is(item.Start, "{") ? evaluator.Resolver.Members(item) : [];
            string? key = members.Count == 0 ? evaluator.Known(item) : members.Select(m => evaluator.Known(m.Value)).FirstOrDefault(v => v is not null && known.Contains(v)) ?? Route(members);
            if (key is not null && known.Contains(key))
                entries.TryAdd(key, new FieldSet(members).Name is { } name && evaluator.Known(name) is { } given && given != key ? given : null);
        }
        return entries.Count * 2 < items.Count ? null : entries;
    }

    // { method: "get", path: "/rooms" }
    private string? Route(List<Field> members)
    {
        string? Of(string key) => members.FirstOrDefault(m => m.Key == key) is { Key: not null } member ? evaluator.Known(member.Value) : null;
        return Of("method") is { } method && Of("path") is { } path ? $"{method.ToUpperInvariant()} {path}" : null;
    }

    [GeneratedRegex("[\"'`](GET|PUT|POST|DELETE|PATCH) /", RegexOptions.NonBacktracking)]
    private static partial Regex RouteForm();
}
