using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Engine.Collecting;

/// <summary>Where a tool that is defined in one place is registered in another: <c>if writes { s.AddTool(CreateRoom, …) }</c>.</summary>
internal sealed class Registrations(SourceTree tree, NameTables names)
{
    private const int MostLookups = 1_000;
    private const int MostSites = 50;

    private static readonly PatternTables Tables = PatternTables.Shared;

    private readonly Dictionary<(SourceLanguage, string), IReadOnlyList<string>> known = [];

    /// <summary>The conditions that every registration of a definition stands under; empty where one stands under none, or none is found.</summary>
    public IReadOnlyList<string> Conditions(Expr definition)
    {
        SourceFile file = definition.File;
        if (!file.Language.RegistersElsewhere)
            return [];
        string? variable = file.Is(definition.Start - 1, "=") && file.IsName(definition.Start - 2) && file.Parent(definition.Start) < 0 ? file.Word(definition.Start - 2) : null;
        string? name = variable ?? Functions.NameAt(file, definition.Start);
        if (name is null || name.Length < 4)
            return [];
        if (!known.TryGetValue((file.Language, name), out IReadOnlyList<string>? conditions))
            known[(file.Language, name)] = conditions = known.Count < MostLookups ? Find(file, name, isFunction: variable is null) : [];
        return conditions;
    }

    private IReadOnlyList<string> Find(SourceFile from, string name, bool isFunction)
    {
        // Several of one name, such as a register function in each package, cannot be told apart by it.
        if (names.Of(from).Everywhere(name, null).Count != 1)
            return [];
        IReadOnlyList<string> first = [];
        foreach ((SourceFile file, int at) in Sites(from.Language, name, isFunction).Take(MostSites))
        {
            IReadOnlyList<string> conditions = Surroundings.Conditions(file, at);
            if (conditions.Count == 0)
                return [];
            first = first.Count == 0 ? conditions : first;
        }
        return first;
    }

    private IEnumerable<(SourceFile File, int At)> Sites(SourceLanguage language, string name, bool isFunction)
    {
        foreach (SourceFile file in tree.Holding(language, name))
        {
            for (int i = 1; i < file.Count; i++)
            {
                if (file.Is(i, name) && (isFunction ? IsCall(file, i) : IsRegistered(file, i)))
                    yield return (file, i);
            }
        }
    }

    private static bool IsCall(SourceFile file, int at) =>
        file.Is(at + 1, "(") && file.Partner(at + 1) > 0 && !file.Is(file.Partner(at + 1) + 1, "{") && !file.Is(at - 1, "func") && !file.Is(at - 1, "function") && !(file.Is(at - 1, ")") && file.Language.HasNamedResults);

    // Handed to a call that registers: AddTool(tools.X, …), registerTool(X.name, …).
    private static bool IsRegistered(SourceFile file, int at) =>
        file.Parent(at) is > 0 and var open && file.Is(open, "(") && file.IsName(open - 1) && Tables.Registers(file.Span(open - 1));
}
