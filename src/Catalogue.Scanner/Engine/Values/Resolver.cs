using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Engine.Values;

/// <summary>Follows names to what they stand for: in the function, the file, the folder, the repository. Nothing is run.</summary>
internal sealed class Resolver(SourceTree tree)
{
    private const int MostHops = 12;
    private const int MostNested = 16;

    // Steps for one definition, and for a whole repository: constants built of constants could otherwise double without end.
    private const int MostSteps = 20_000;
    private const int MostStepsInAll = 8_000_000;

    private readonly ReturnValues returns = new(tree);
    private int steps = MostSteps;
    private int stepsInAll = MostStepsInAll;
    private int nested;

    public SourceTree Tree => tree;

    /// <summary>To be called before each definition.</summary>
    public void Refill() => steps = MostSteps;

    /// <summary>Whether there is anything left to work with; counts what was done.</summary>
    public bool Spend(int count = 1)
    {
        steps -= count;
        stepsInAll -= count;
        return steps > 0 && stepsInAll > 0;
    }

    /// <summary>The expression that a name stands for, as far as the names can be followed.</summary>
    public Expr Resolve(Expr e)
    {
        for (int hop = 0; hop < MostHops; hop++)
        {
            e = Stripped(e);
            if (!Spend() || (Chain.PathOf(e) is { } path ? Named(e, path) : returns.Of(e)) is not { } next || next == e)
                return e;
            e = next;
        }
        return e;
    }

    /// <summary>What a path of names stands for at a place, or null.</summary>
    public Expr? Named(Expr at, string path)
    {
        if (nested >= MostNested)
            return null;
        nested++;
        try
        {
            return Follow(at, path);
        }
        finally
        {
            nested--;
        }
    }

    /// <summary>The function of this name that is nearest, or null.</summary>
    public (SourceFile File, Symbol Symbol)? Function(SourceFile file, string name)
    {
        if (file.Symbols.Function(name) is { } own)
            return (file, own);
        foreach ((SourceFile File, Symbol Symbol) found in tree.Named(file.Language, name, file.Folder))
        {
            if (found.Symbol.IsFunction)
                return found;
        }
        return null;
    }

    /// <summary>The members of an object, spreads and named parts followed; empty where it is none.</summary>
    public List<Field> Members(Expr e, int depth = 0)
    {
        e = Resolve(e);
        int open = Brace(e);
        if (open < 0 || depth > 8)
            return [];
        var members = new List<Field>();
        foreach (Field field in Ranges.Fields(e.File, open, e.Bindings))
        {
            if (field.Key == "...")
                members.AddRange(Members(field.Value, depth + 1));
            else
                members.Add(field);
        }
        Spend(members.Count);
        return members;
    }

    /// <summary>The elements of a list, spreads followed; empty where it is none.</summary>
    public List<Expr> Elements(Expr e, int depth = 0)
    {
        e = Resolve(e);
        int open = Chain.SkipPrefixes(e);
        // Go and Rust: []string{…}, vec![…]; Java and Kotlin: List.of(…), listOf(…).
        if (e.File.Is(open, "[") && e.File.Partner(open) < e.End - 1 && e.File.Language.ListsBeginWithTheirType)
            open = LastOpen(e);
        else if (!e.File.Is(open, "["))
            open = LastOpen(e);
        if (open < 0 || depth > 8)
            return [];
        var elements = new List<Expr>();
        foreach (Expr item in Ranges.Items(e.File, open, e.Bindings))
        {
            if (item.File.Is(item.Start, "...") || item.File.Is(item.Start, "*"))
                elements.AddRange(Elements(item.Slice(item.Start + 1, item.End), depth + 1));
            else
                elements.Add(item);
        }
        Spend(elements.Count);
        return elements;
    }

    // In a Python dictionary and a Script object the brace opens the expression; elsewhere a type stands before it.
    private static int Brace(Expr e)
    {
        int at = Chain.SkipPrefixes(e);
        if (e.IsEmpty || e.File.Is(at, "{"))
            return e.IsEmpty ? -1 : at;
        return e.File.Language.LiteralsNameTheirType ? LastOpen(e) is >= 0 and var open && e.File.Is(open, "{") ? open : -1 : -1;
    }

    private static int LastOpen(Expr e) => !e.IsEmpty && e.File.Partner(e.End - 1) is var open && open >= e.Start && e.File.IsOpen(open) ? open : -1;

    // Without parentheses, casts, and the wrappers that leave a value as it is.
    private static Expr Stripped(Expr e)
    {
        for (int i = 0; i < 4; i++)
        {
            e = Macro(Ranges.Bare(e));
            if (e.IsEmpty)
                return e;
            int end = Chain.SkipCasts(e, e.Start);
            if (end < e.End)
                e = e.Slice(e.Start, end);
            if (e.Count < 4 || !e.File.IsName(e.Start) || !(e.File.Is(e.End - 1, ")") && e.File.Partner(e.End - 1) is var open && open > e.Start))
                return e;
            List<Link> links = Chain.Of(e);
            if (links.Count is 0 or > 3 || links[^1].Open != open || !IsWrapper(links))
                return e;
            List<Expr> arguments = Ranges.Items(e.File, open, e.Bindings);
            e = arguments.Count > 0 ? arguments[0] : e.Slice(e.Start, links[^1].At - 1);
        }
        return e;
    }

    // json!({…}) is the literal.
    private static Expr Macro(Expr e)
    {
        int last = e.End - 1;
        bool isMacro = e.File.Language.LiteralMacros.Count > 0 && e.Count > 3 && e.File.Partner(last) is var open && open > e.Start + 1
            && e.File.Is(open - 1, "!") && e.File.Language.LiteralMacros.Any(m => e.File.Is(open - 2, m));
        return isMacro ? Ranges.Bare(e.Slice(e.File.Partner(last) + (e.File.Is(last, ")") ? 1 : 0), e.File.Is(last, ")") ? last : e.End)) : e;
    }

    private static bool IsWrapper(List<Link> links) => string.Join('.', links.Select(l => l.Name)) is
        "Object.freeze" or "zodToJsonSchema" or "z.toJSONSchema" or "String" or "Some" or "String.from" or "Cow.Borrowed" or "Arc.new" or "Box.new" or "Object.values"
        or "defineTool" or "createTool" or "jsonSchema" or "freeze" or "tool" or "toJsonSchema" or "toInputSchema";

    private Expr? Follow(Expr e, string path)
    {
        if (e.Bindings?.TryGetValue(path, out Expr bound) == true)
            return bound;
        string[] names = path.Split('.');
        if (names[0] is "this" or "self" or "cls" or "Self" && names.Length > 1)
            return Own(e, string.Join('.', names[1..]));
        if (Symbol(e, path) is { } whole)
            return whole;
        if (names.Length == 1)
            return null;
        // A member: of an object's literal, or an enum's value, which is the member itself.
        if (names[^1] is "value" or "Value" or "shape" or "name" && Symbol(e, string.Join('.', names[..^1])) is { } valued && names[^1] != "name")
            return valued;
        return Member(e, names) ?? (names.Length > 2 ? Symbol(e, string.Join('.', names[^2..])) : null);
    }

    private Expr? Member(Expr e, string[] names)
    {
        Expr? head = e.Bindings?.TryGetValue(names[0], out Expr bound) == true ? bound : Symbol(e, names[0]);
        foreach (string name in names[1..])
        {
            if (head is not { } from)
                return null;
            Field member = Members(Resolve(from), depth: 6).FirstOrDefault(f => f.Key == name);
            head = member.Key is null ? null : member.Value;
        }
        return head;
    }

    private static Expr? Own(Expr e, string name)
    {
        Symbol? symbol = e.File.Symbols.Near(name, e.Start);
        return symbol is null ? null : symbol.Value with { Bindings = e.Bindings };
    }

    private Expr? Symbol(Expr e, string name)
    {
        if (e.File.Symbols.At(e.File, name, e.Start) is { IsFunction: false } near)
            return near.Value with { Bindings = e.Bindings };
        if (name.Contains('.', StringComparison.Ordinal) && e.File.Symbols.Near(name, e.Start) is { } owned)
            return owned.Value;
        if (IsParameter(e, name))
            return null;
        (SourceFile File, Symbol Symbol)[] elsewhere = [.. tree.Named(e.File.Language, name, e.File.Folder).Where(f => !f.Symbol.IsFunction && f.File != e.File && IsVisible(f.File, f.Symbol, name))];
        return elsewhere.Length == 0 ? null : elsewhere[0].Symbol.Value;
    }

    // Seen from another file: what stands outside every function, or belongs to a type.
    private static bool IsVisible(SourceFile file, Symbol symbol, string name) =>
        name.Contains('.', StringComparison.Ordinal) || (file.Language.IndentsBlocks ? file[symbol.At].StartsLine && file.Column(symbol.At) == 0 : symbol.Scope < 0 || file.Is(symbol.Scope, "(") || symbol.Owner is not null);

    // A short common name that is a parameter here is no other file's constant.
    private static bool IsParameter(Expr e, string name) => Functions.ParameterAt(e.File, e.Start, name) is not null;
}
