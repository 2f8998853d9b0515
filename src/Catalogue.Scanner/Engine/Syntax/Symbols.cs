namespace Catalogue.Scanner.Engine.Syntax;

/// <summary>The names of one file.</summary>
internal sealed class Symbols
{
    // Neighbours of the same name that are looked at.
    private const int Reach = 100;

    private readonly Dictionary<string, Symbol> functions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Symbol>> byName = new(StringComparer.Ordinal);

    public static Symbols Of(SourceFile file)
    {
        var symbols = new Symbols();
        var inOrder = new List<Symbol>();
        foreach (Symbol symbol in file.Language.Symbols(file))
        {
            if (symbol.IsFunction || (file.Language.HasArrows && symbol.Kind == SymbolKind.Value && Syntax.Functions.IsFunction(symbol.Value)))
                inOrder.Add(symbol);
            symbols.Add(symbol.Name, symbol);
            if (symbol.Owner is not null)
                symbols.Add($"{symbol.Owner}.{symbol.Name}", symbol);
        }
        symbols.Functions = inOrder;
        return symbols;
    }

    /// <summary>Functions in the order of the file, those that are values (<c>const f = () => …</c>) too.</summary>
    public IReadOnlyList<Symbol> Functions { get; private set; } = [];

    /// <summary>In the order of the file; <c>name</c> or <c>Owner.name</c>.</summary>
    public IReadOnlyList<Symbol> Named(string name) => byName.TryGetValue(name, out List<Symbol>? found) ? found : [];

    /// <summary>The first function of this name, or null.</summary>
    public Symbol? Function(string name) => functions.GetValueOrDefault(name);

    /// <summary>The first type of this name, or null.</summary>
    public Symbol? Type(string name) => Named(name).FirstOrDefault(s => s.Kind == SymbolKind.Type);

    /// <summary>The value of this name that stands last before a word, else first after it; brackets do not matter.</summary>
    public Symbol? Near(string name, int at)
    {
        IReadOnlyList<Symbol> all = Named(name);
        int next = FirstAfter(all, at);
        for (int i = next - 1; i >= 0 && i >= next - Reach; i--)
        {
            if (all[i].Kind == SymbolKind.Value)
                return all[i];
        }
        return all.Skip(next).Take(Reach).FirstOrDefault(s => s.Kind == SymbolKind.Value);
    }

    /// <summary>The value or function in force at a word: the innermost whose bracket holds it, of those the last before it.</summary>
    public Symbol? At(SourceFile file, string name, int at)
    {
        IReadOnlyList<Symbol> all = Named(name);
        int next = FirstAfter(all, at);
        for (int i = next - 1; i >= 0 && i >= next - Reach; i--)
        {
            if (all[i].Kind != SymbolKind.Type && Encloses(file, all[i].Scope, at) && at >= all[i].Value.End)
                return all[i];
        }
        for (int i = next; i < all.Count && i < next + Reach; i++)
        {
            if (all[i].Kind != SymbolKind.Type && Encloses(file, all[i].Scope, at))
                return all[i];
        }
        return null;
    }

    private static int FirstAfter(IReadOnlyList<Symbol> all, int at)
    {
        int low = 0;
        for (int high = all.Count; low < high;)
        {
            int middle = (low + high) / 2;
            (low, high) = all[middle].At < at ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private static bool Encloses(SourceFile file, int scope, int at) => scope < 0 || (scope < at && (file.Partner(scope) > at || file.Partner(scope) < 0));

    private void Add(string key, Symbol symbol)
    {
        if (!byName.TryGetValue(key, out List<Symbol>? list))
            byName[key] = list = [];
        list.Add(symbol);
        if (symbol.IsFunction)
            functions.TryAdd(key, symbol);
    }
}
