using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Engine.Collecting;

/// <summary>A registration inside a function whose name comes in as a parameter: every call of that function registers a tool.</summary>
internal sealed class Wrappers(SourceTree tree)
{
    private const int MostCalls = 1_000;
    private const int MostWrappers = 200;
    private const int Farthest = 20_000;

    private readonly Dictionary<(SourceLanguage, string), List<(SourceFile File, int Open)>> sites = [];

    /// <summary>The definition as each call of the function around it makes it; empty where no parameter gives the name.</summary>
    public IReadOnlyList<Definition> Calls(Definition definition)
    {
        if (definition.Name is not { } name || name.Bindings is not null || Head(name) is not { } head)
            return [];
        if (Functions.ParameterAt(name.File, name.Start, head) is not { Function: { } function })
            return [];
        var found = new List<Definition>();
        if (Parameters(name.File, name.Start, function) is not { } parameters)
            return found;
        foreach ((SourceFile file, int open) in Sites(name.File.Language, function))
        {
            if (Bound(parameters, file, open) is { } bindings)
                found.Add(definition.Bound(bindings, new Expr(file, open - 1, file.Partner(open) + 1)));
        }
        return found;
    }

    // The parameter: name, or definition in definition.name.
    private static string? Head(Expr name) => Chain.PathOf(name) is { } path ? path.Split('.')[0] : null;

    private static Bindings? Bound(List<string> parameters, SourceFile file, int open)
    {
        var bindings = new Bindings();
        int index = 0;
        foreach (Field argument in Ranges.Fields(file, open))
        {
            bool isNamed = argument.Key.Length > 0 && argument.Value.Start > argument.At;
            string? parameter = isNamed ? argument.Key : parameters.ElementAtOrDefault(index);
            if (parameter is { Length: > 0 })
                bindings[parameter] = isNamed ? argument.Value : argument.Value with { Start = argument.At };
            index++;
        }
        return bindings.Count > 0 ? bindings : null;
    }

    private static List<string>? Parameters(SourceFile file, int at, string function)
    {
        for (int open = at; open >= 0 && open > at - Farthest; open--)
        {
            if (!file.Is(open, "(") || file.Partner(open) < 0 || file.Partner(open) > at || !IsDefinition(file, open, function))
                continue;
            List<string> names = [.. Ranges.Items(file, open, angles: true).Select(Functions.NameOf)];
            return names is ["self" or "cls", .. var rest] ? rest : names;
        }
        return null;
    }

    private static bool IsDefinition(SourceFile file, int open, string function)
    {
        for (int i = open - 1; i >= 0 && i > open - 30; i--)
        {
            if (file.Is(i, function))
                return !file.Is(i - 1, ".") || file.Language.HasExtensionFunctions;
            if (file.Is(i, ";") || file.Is(i, "}") || file.Is(i, ")") || file.Is(i, "{"))
                return false;
        }
        return false;
    }

    private List<(SourceFile File, int Open)> Sites(SourceLanguage language, string function)
    {
        if (!sites.TryGetValue((language, function), out var found))
            sites[(language, function)] = found = sites.Count < MostWrappers ? [.. Search(language, function).Take(MostCalls)] : [];
        return found;
    }

    private IEnumerable<(SourceFile File, int Open)> Search(SourceLanguage language, string function)
    {
        foreach (string path in tree.Paths)
        {
            if (tree.LanguageOf(path) != language || !tree.TextOf(path).Contains(function, StringComparison.Ordinal))
                continue;
            SourceFile file = tree.File(path);
            for (int i = 0; i + 1 < file.Count; i++)
            {
                if (!file.Is(i, function) || IsDeclared(file, i))
                    continue;
                int open = file.Is(i + 1, "<") ? Angles.End(file, i + 1) : i + 1;
                if (open > 0 && file.Is(open, "(") && file.Partner(open) > 0 && !file.Is(file.Partner(open) + 1, "{"))
                    yield return (file, open);
            }
        }
    }

    private static bool IsDeclared(SourceFile file, int name) => file.IsName(name - 1) && file.Span(name - 1) is "function" or "def" or "func" or "fn" or "fun";
}
