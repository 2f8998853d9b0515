using System.Text.RegularExpressions;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Engine.Collecting;

/// <summary>A registration inside a function whose name comes in as a parameter: every call of that function registers a tool.</summary>
internal sealed partial class Wrappers(SourceTree tree, Resolver resolver)
{
    private const int MostCalls = 1_000;
    private const int MostWrappers = 200;
    private const int Farthest = 20_000;
    private const int MostWords = 12;

    private readonly Dictionary<(SourceLanguage, string), List<(SourceFile File, int Open)>> sites = [];

    /// <summary>The definition as each call of the function around it makes it; empty where no parameter gives the name.</summary>
    public IReadOnlyList<Definition> Calls(Definition definition)
    {
        if (definition.Name is not { } name || name.Bindings is not null || FunctionOf(name) is not { } function)
            return [];
        var found = new List<Definition>();
        if (Parameters(name.File, name.Start, function) is not { } parameters)
            return found;
        foreach ((SourceFile file, int open) in Sites(name.File.Language, function))
        {
            if (IsOther(name.File, function, file, open))
                continue;
            if (Bound(parameters, file, open) is { } bindings)
                found.Add(definition.Bound(bindings, new Expr(file, open - 1, file.Partner(open) + 1)));
        }
        return found;
    }

    // The function that hands the name in: as a parameter, as the member of one, or as a part of the text that the name is made of.
    private string? FunctionOf(Expr name)
    {
        if (Chain.PathOf(name) is { } path && Functions.ParameterAt(name.File, name.Start, path.Split('.')[0]) is { } parameter)
            return parameter.Function;
        Expr made = resolver.Resolve(name);
        if (made.IsEmpty || made.File != name.File || made.Count > MostWords || !Enumerable.Range(made.Start, made.Count).Any(i => made.File.IsKind(i, TokenKind.Text)))
            return null;
        string text = made.File.Text[made.File[made.Start].Start..made.File[made.End - 1].End];
        return NameForm().Matches(text).Take(MostWords).Select(m => Functions.ParameterAt(name.File, name.Start, m.Value)?.Function).FirstOrDefault(f => f is not null);
    }

    [GeneratedRegex("[A-Za-z_$][A-Za-z0-9_$]*", RegexOptions.NonBacktracking)]
    private static partial Regex NameForm();

    // Another function of the same name: what the call means is declared elsewhere. A method's owner is not known.
    private bool IsOther(SourceFile declared, string function, SourceFile file, int open)
    {
        int at = open;
        while (at > 0 && !file.Is(at, function))
            at--;
        return file != declared && !Chain.IsDot(file, at - 1) && resolver.Names.Of(file).Find(file, function) is { } meaning && meaning.File != declared;
    }

    private Bindings? Bound(List<Expr> parameters, SourceFile file, int open)
    {
        var bindings = new Bindings();
        int index = 0;
        foreach (Field argument in Ranges.Fields(file, open))
        {
            bool isNamed = argument.Key.Length > 0 && argument.Value.Start > argument.At;
            Expr value = isNamed ? argument.Value : argument.Value with { Start = argument.At };
            if (isNamed)
                bindings[argument.Key] = value;
            else if (index < parameters.Count)
                Bind(bindings, parameters[index], value);
            index++;
        }
        foreach (Expr parameter in bindings.Count > 0 ? parameters : [])
        {
            // What is not handed over has its default.
            if (Functions.NameOf(parameter) is { Length: > 0 } name && parameter.Find("=") is > 0 and var equals)
                bindings.TryAdd(name, parameter.Slice(equals + 1, parameter.End));
        }
        return bindings.Count > 0 ? bindings : null;
    }

    private void Bind(Bindings bindings, Expr parameter, Expr argument)
    {
        if (Functions.NameOf(parameter) is { Length: > 0 } name)
            bindings[name] = argument;
        foreach (Field part in Functions.Parts(parameter))
        {
            if (Chain.PathOf(part.Value) is { } local && resolver.Members(argument).FirstOrDefault(m => m.Key == part.Key) is { Key: not null } member)
                bindings[local] = member.Value;
        }
    }

    private static List<Expr>? Parameters(SourceFile file, int at, string function)
    {
        for (int open = at; open >= 0 && open > at - Farthest; open--)
        {
            if (!file.Is(open, "(") || file.Partner(open) < 0 || file.Partner(open) > at || !IsDefinition(file, open, function))
                continue;
            List<Expr> parameters = Ranges.Items(file, open, angles: true);
            return parameters is [var first, .. var rest] && Functions.NameOf(first) is "self" or "cls" ? rest : parameters;
        }
        return null;
    }

    private static bool IsDefinition(SourceFile file, int open, string function)
    {
        for (int i = open - 1; i >= 0 && i > open - 30; i--)
        {
            if (file.Is(i, function))
                return !file.Is(i - 1, ".") || file.Language.HasExtensions;
            // A parameter that is a function has parameters of its own.
            if (file.Is(i, ";") || file.Is(i, "}") || file.Is(i, ")") || file.Is(i, "{") || file.Is(i, "("))
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
        foreach (SourceFile file in tree.Holding(language, function))
        {
            for (int i = 0; i + 1 < file.Count; i++)
            {
                if (!file.Is(i, function) || IsDeclared(file, i))
                    continue;
                int open = file.Is(i + 1, "<") ? Angles.End(file, i + 1) : i + 1;
                if (open > 0 && file.Is(open, "(") && file.Partner(open) > 0 && (language.HasTrailingClosures || !file.Is(file.Partner(open) + 1, "{")))
                    yield return (file, open);
            }
        }
    }

    private static bool IsDeclared(SourceFile file, int name) => file.IsName(name - 1) && file.Language.FunctionWords.Has(file.Span(name - 1));
}
