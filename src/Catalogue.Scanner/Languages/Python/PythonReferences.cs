using Catalogue.Scanner.Engine.Collecting;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.Python;

/// <summary>Python functions that are handed to a registration: <c>add_tool(f)</c>, <c>tool()(f)</c>, <c>from_function(f, name=…)</c>, also from a list.</summary>
internal sealed class PythonReferences(SourceFile file, Evaluator evaluator, PythonSchemas schemas, Wrappers wrappers)
{
    /// <summary>The definition that a function's own head gives.</summary>
    public Definition Of(PythonFunction function, Expr span, string pattern) => new()
    {
        Pattern = pattern,
        Span = span,
        GivenName = function.Name,
        GivenDescription = function.Docstring,
        GivenInput = schemas.OfSignature(function.File, function.Open),
        Body = new Expr(function.File, function.Open, Functions.BlockEnd(function.File, function.Open, function.File.Partner(function.Open))),
    };

    /// <summary>What a registering call is handed; a finding where that cannot be followed.</summary>
    public IEnumerable<Definition> Find(int name)
    {
        int open = name + 1;
        int close = file.Partner(open);
        bool isTool = file.Is(name, "tool");
        // mcp.tool(name="x")(f): what is handed over stands in the second bracket.
        bool isTwice = isTool && file.Is(close + 1, "(") && file.Partner(close + 1) > 0;
        if (isTool && !isTwice && !file.Is(name - 1, "."))
            return [];
        var options = new FieldSet(Ranges.Fields(file, open));
        IReadOnlyList<Field> handed = isTwice ? Ranges.Fields(file, close + 1) : options.All;
        var span = new Expr(file, name, (isTwice ? file.Partner(close + 1) : close) + 1);
        Expr? function = handed.FirstOrDefault(a => a.Key is "" or "fn" or "func" or "function" or "tool") is { Key: not null } found ? found.Value : null;
        return function is { IsEmpty: false } given ? Handed(given, options, span) : [];
    }

    private IEnumerable<Definition> Handed(Expr function, FieldSet options, Expr span)
    {
        if (Function(function) is { } own)
            return [Named(own, options, span)];
        if (Chain.PathOf(function) is { } path && Loop(file, function.Start, path) is { } list)
            return list.Select(Function).OfType<PythonFunction>().Select(f => Named(f, options, span));
        if (Chain.PathOf(function) is { } parameter && OfCallers(function, parameter) is { Count: > 0 } handed)
            return handed.Select(f => Named(f, options, span));
        bool isMade = Chain.Of(function) is [.., { Open: > 0 }];
        // A tool object that was made elsewhere is found where it is made.
        return isMade || Chain.PathOf(function) is null ? [] : [new Definition { Pattern = "reference", Span = span, Name = options.Of("name") ?? function, IsRegistration = true }];
    }

    private Definition Named(PythonFunction function, FieldSet options, Expr span)
    {
        Definition own = Of(function, new Expr(function.File, function.Open - 1, function.End), "reference");
        return own with
        {
            Name = options.Of("name"),
            IsRegistration = true,
            Title = options.Title,
            Description = options.Of("description"),
            Annotations = options.Annotations,
            Notes = [.. Surroundings.Conditions(span.File, span.Start).Select(c => $"registered only if: {c}")],
        };
    }

    private PythonFunction? Function(Expr e)
    {
        if (Chain.PathOf(Unwrapped(e)) is not { } path)
            return null;
        return evaluator.Resolver.Function(e.File, path) is { } found ? PythonFunction.At(found.File, found.At) : null;
    }

    // wrap(f): a decorator called by hand leaves the name as it is.
    private static Expr Unwrapped(Expr e) =>
        Chain.Of(e) is [.., { Open: > 0 } call] && Ranges.Items(e.File, call.Open) is [var only] ? only : e;

    // def add(mcp, f): mcp.add_tool(f): the functions that every call of add hands over.
    private List<PythonFunction> OfCallers(Expr function, string parameter)
    {
        var definition = new Definition { Pattern = "reference", Span = function, Name = function };
        var found = new List<PythonFunction>();
        foreach (Definition call in wrappers.Calls(definition))
        {
            if (call.Name?.Bindings?.TryGetValue(parameter, out Expr given) != true)
                continue;
            if (Function(given) is { } own)
                found.Add(own);
            else if (Chain.PathOf(given) is { } path && Loop(given.File, given.Start, path) is { } list)
                found.AddRange(list.Select(Function).OfType<PythonFunction>());
        }
        return found;
    }

    // for f in [a, b]: add_tool(f)
    private List<Expr>? Loop(SourceFile where, int at, string variable)
    {
        for (int i = at; i > 0 && i > at - 400; i--)
        {
            if (where.Is(i, "for") && where.Is(i + 1, variable) && where.Is(i + 2, "in"))
                return evaluator.Resolver.Elements(new Expr(where, i + 3, LineEnd(where, i + 3)));
        }
        return null;
    }

    private static int LineEnd(SourceFile file, int at)
    {
        while (at < file.Count && !file.Is(at, ":"))
            at = file.IsOpen(at) ? file.Partner(at) + 1 : at + 1;
        return at;
    }
}
