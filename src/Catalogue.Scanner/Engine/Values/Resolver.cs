using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Engine.Values;

/// <summary>Follows names to what they stand for: in the function, the file, the folder, the repository. Nothing is run.</summary>
internal sealed class Resolver(SourceTree tree, NameTables names)
{
    private const int MostHops = 12;
    private const int MostNested = 16;

    // Steps for one definition, and for a whole repository: constants built of constants could otherwise double without end.
    private const int MostSteps = 20_000;
    private const int MostStepsInAll = 8_000_000;

    private readonly ReturnValues returns = new(names);
    private int steps = MostSteps;
    private int stepsInAll = MostStepsInAll;
    private int nested;

    public SourceTree Tree => tree;

    public NameTables Names => names;

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

    /// <summary>The function that a path of names leads to, or null; a method is known by its last name alone.</summary>
    public Symbol? Function(SourceFile file, string path) =>
        (path.Contains('.', StringComparison.Ordinal) && names.Of(file).Find(file, path, SymbolKind.Function) is { Rest: "" } meaning ? meaning.Symbol : null)
        ?? names.Of(file).Function(file, path[(path.LastIndexOf('.') + 1)..]);

    /// <summary>The type that a path of names leads to, or null.</summary>
    public Symbol? Type(SourceFile file, string path) =>
        names.Of(file).Find(file, path, SymbolKind.Type) is { Rest: "" } meaning ? meaning.Symbol : null;

    /// <summary>The members of an object, spreads and named parts followed; empty where it is none.</summary>
    public List<Field> Members(Expr e, int depth = 0)
    {
        e = Resolve(e);
        int open = e.IsEmpty ? -1 : e.File.Language.ObjectAt(e);
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
        int open = e.IsEmpty ? -1 : e.File.Language.ListAt(e);
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

    // Without parentheses, casts, and the wrappers that leave a value as it is.
    private static Expr Stripped(Expr e)
    {
        for (int i = 0; i < 4; i++)
        {
            e = Ranges.Bare(e);
            e = e.IsEmpty ? e : e.File.Language.Bare(e);
            if (e.IsEmpty)
                return e;
            int end = e.File.Language.CastEnd(e, e.Start);
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

    private static bool IsWrapper(List<Link> links) => string.Join('.', links.Select(l => l.Name)) is
        "Object.freeze" or "zodToJsonSchema" or "z.toJSONSchema" or "String" or "Some" or "String.from" or "Cow.Borrowed" or "Arc.new" or "Box.new" or "Object.values"
        or "defineTool" or "createTool" or "jsonSchema" or "freeze" or "tool" or "toJsonSchema" or "toInputSchema";

    private Expr? Follow(Expr e, string path)
    {
        if (e.Bindings?.TryGetValue(path, out Expr bound) == true)
            return bound;
        string[] parts = path.Split('.');
        if (parts[0] is "this" or "$this" or "self" or "cls" or "Self" or "static" && parts.Length > 1)
            return Own(e, parts);
        if (e.Bindings?.TryGetValue(parts[0], out Expr head) == true)
            return Members(head, parts[1..]);
        if (e.File.Symbols.At(e.File, parts[0], e.Start) is { } near)
            return near.IsFunction ? null : Value(near, e.Bindings, parts[1..]);
        if (parts.Length > 1 && e.File.Symbols.Near(path, e.Start) is { } owned)
            return owned.Value;
        if (e.File.Language.VariableMark is { Length: > 0 } mark && parts[0].StartsWith(mark, StringComparison.Ordinal))
            return null;
        // A short common name that is a parameter here is no other file's constant.
        if (Functions.ParameterAt(e.File, e.Start, parts[0]) is not null)
            return null;
        return names.Of(e.File).Find(e.File, path) is { Symbol: { IsFunction: false } symbol } meaning
            ? Value(symbol, null, meaning.Rest.Length == 0 ? [] : meaning.Rest.Split('.'))
            : null;
    }

    private Expr? Value(Symbol symbol, Bindings? bindings, string[] members)
    {
        if (symbol.Kind == SymbolKind.Type)
            return null;
        Expr value = symbol.Value with { Bindings = bindings };
        return symbol.Member is { } member ? Members(value, [member, .. members]) : Members(value, members);
    }

    private Expr? Own(Expr e, string[] parts)
    {
        // The longest run of members that the type itself declares.
        for (int count = parts.Length; count > 1; count--)
        {
            string name = string.Join('.', parts[1..count]);
            if ((e.File.Symbols.Near(name, e.Start) ?? e.File.Symbols.Near("$" + name, e.Start)) is { } symbol)
                return Value(symbol, e.Bindings, parts[count..]);
        }
        return null;
    }

    private Expr? Members(Expr from, string[] path)
    {
        Expr? head = from;
        foreach (string name in path)
        {
            if (head is not { } whole)
                return null;
            head = Member(Resolve(whole), name);
        }
        return head;
    }

    private Expr? Member(Expr whole, string name)
    {
        if (Members(whole, depth: 6).FirstOrDefault(f => f.Key == name) is { Key: not null } member)
            return member.Value;
        if ((OfCall(whole, name) ?? OfInstance(whole, name)) is { } own)
            return own;
        // An enum's value is the member itself, and a schema's shape says what the schema says.
        return name is "value" or "Value" or "shape" or "rawValue" ? whole : null;
    }

    // Tool(name="x").name: what the call is handed.
    private static Expr? OfCall(Expr whole, string name) =>
        Chain.Of(whole) is [.., { Open: > 0 } call] && Ranges.Fields(whole.File, call.Open, whole.Bindings).FirstOrDefault(f => f.Key == name) is { Key: not null } argument && argument.Value.Start > argument.At
            ? argument.Value : null;

    // new Tool().name: what the class says.
    private Expr? OfInstance(Expr whole, string name)
    {
        if (Chain.Of(whole) is not [.., { Open: > 0 } call] || call.Name.Length == 0 || !char.IsUpper(call.Name[0]) || Type(whole.File, call.Name) is not { } type)
            return null;
        return type.File.Symbols.Named($"{type.Name}.{name}").FirstOrDefault(s => s.Kind == SymbolKind.Value) is { } symbol ? symbol.Value : null;
    }
}
