using Catalogue.Scanner.Engine.Lexing;

namespace Catalogue.Scanner.Engine.Syntax;

/// <summary>A name that a file gives to a value or a function.</summary>
/// <param name="Name">As written.</param>
/// <param name="Owner">Type that it belongs to, or null.</param>
/// <param name="At">The name's word.</param>
/// <param name="Scope">Opening bracket around it, or -1.</param>
/// <param name="Start">First word of what it is set to; for a function, the bracket of its parameters.</param>
/// <param name="IsFunction">Whether it is a function.</param>
internal sealed record Symbol(SourceFile File, string Name, string? Owner, int At, int Scope, int Start, bool IsFunction)
{
    private int end;

    /// <summary>What it is set to; for a function, its parameters with their parentheses.</summary>
    public Expr Value => new(File, Start, end > 0 ? end : end = IsFunction ? File.Partner(Start) + 1 : Ranges.StatementEnd(File, Start));
}

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
        foreach (Symbol symbol in new SymbolReader(file).Read())
        {
            symbols.Add(symbol.Name, symbol);
            if (symbol.Owner is not null)
                symbols.Add($"{symbol.Owner}.{symbol.Name}", symbol);
        }
        return symbols;
    }

    /// <summary>In the order of the file; <c>name</c> or <c>Owner.name</c>.</summary>
    public IReadOnlyList<Symbol> Named(string name) => byName.TryGetValue(name, out List<Symbol>? found) ? found : [];

    /// <summary>The first function of this name, or null.</summary>
    public Symbol? Function(string name) => functions.GetValueOrDefault(name);

    /// <summary>The value of this name that stands last before a word, else first after it; brackets do not matter.</summary>
    public Symbol? Near(string name, int at)
    {
        IReadOnlyList<Symbol> all = Named(name);
        int next = FirstAfter(all, at);
        for (int i = next - 1; i >= 0 && i >= next - Reach; i--)
        {
            if (!all[i].IsFunction)
                return all[i];
        }
        return all.Skip(next).Take(Reach).FirstOrDefault(s => !s.IsFunction);
    }

    /// <summary>The symbol in force at a word: the innermost whose bracket holds it, of those the last before it.</summary>
    public Symbol? At(SourceFile file, string name, int at)
    {
        IReadOnlyList<Symbol> all = Named(name);
        int next = FirstAfter(all, at);
        for (int i = next - 1; i >= 0 && i >= next - Reach; i--)
        {
            if (Encloses(file, all[i].Scope, at) && at >= all[i].Value.End)
                return all[i];
        }
        for (int i = next; i < all.Count && i < next + Reach; i++)
        {
            if (Encloses(file, all[i].Scope, at))
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

/// <summary>Collects what a file names.</summary>
internal sealed class SymbolReader(SourceFile file)
{
    private const int LongestType = 40;

    private readonly TypeNames types = new(file);

    public IEnumerable<Symbol> Read()
    {
        for (int i = 0; i < file.Count; i++)
        {
            types.Pass(i);
            Symbol? found = file[i].Kind switch
            {
                TokenKind.Mark when file.Is(i, "=") || file.Is(i, ":=") || (file.Language.ArrowDeclaresMember && file.Is(i, "=>")) => Value(i),
                TokenKind.Name when IsFunctionWord(file.Span(i)) => Function(i),
                _ => null,
            };
            if (found is not null)
                yield return found;
        }
    }

    private static bool IsFunctionWord(ReadOnlySpan<char> word) => word is "def" or "func" or "fn" or "fun" or "function";

    private Symbol? Value(int equals)
    {
        int scope = file.Parent(equals);
        if (scope >= 0 && !file.Is(scope, "{") && !IsGroup(scope))
            return null;
        int name = NameBefore(equals);
        if (name < 0 || (file.Is(name - 1, ".") && !file.Is(name - 2, "this") && !file.Is(name - 2, "self")))
            return null;
        return equals + 1 < file.Count ? new Symbol(file, file.Word(name), types.Owner(equals), name, scope >= 0 && IsGroup(scope) ? file.Parent(scope) : scope, equals + 1, IsFunction: false) : null;
    }

    private bool IsGroup(int scope) => file.Language.GroupsDeclarations && (file.Is(scope - 1, "const") || file.Is(scope - 1, "var"));

    // X = …, X: Some<Type> = …, X Type = … in Go.
    private int NameBefore(int equals)
    {
        int name = equals - 1;
        if (file.Language.TypeFollowsName && file.IsName(name) && !file[name].StartsLine && file.IsName(name - 1) && !file.Is(name - 1, "const") && !file.Is(name - 1, "var"))
            return name - 1;
        for (int i = name; i > 0 && i > equals - LongestType && !file[i].StartsLine && !IsEnd(i); i--)
        {
            if (file.Is(i, ":") && file.IsName(i - 1))
                return i - 1;
            if (file.Is(i, "]") && file.Partner(i) > 0)
                i = file.Partner(i);
        }
        return file.IsName(name) ? name : -1;
    }

    private bool IsEnd(int i) => file.Is(i, ";") || file.Is(i, "{") || file.Is(i, "}") || file.Is(i, "(") || file.Is(i, ")") || file.Is(i, "=");

    private Symbol? Function(int word)
    {
        int name = word + 1;
        // A Go method names its receiver first.
        if (file.Language.HasReceivers && file.Is(name, "(") && file.Partner(name) > 0)
            name = file.Partner(name) + 1;
        if (!file.IsName(name))
            return null;
        int open = name + 1;
        if ((file.Is(open, "<") || file.Is(open, "[")) && Angles.End(file, open) is > 0 and var end)
            open = end;
        return file.Is(open, "(") && file.Partner(open) > 0
            ? new Symbol(file, file.Word(name), types.Owner(word), name, file.Parent(word), open, IsFunction: true)
            : null;
    }
}
