using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Engine.Collecting;

/// <summary>A registration inside loops over lists and maps that stand in the source: every turn registers a tool.</summary>
internal sealed class Loops(Evaluator evaluator)
{
    private const int MostTurns = 500;
    private const int MostNested = 2;

    /// <summary>The definition as each turn of the loops around it makes it; empty where there is no loop that can be followed.</summary>
    public IReadOnlyList<Definition> Turns(Definition definition)
    {
        var loops = definition.Span.File.Language.Loops(definition.Span).Take(MostNested).Reverse().ToList();
        var turns = new List<(Bindings Bound, Expr Span)> { (new Bindings(), definition.Span) };
        foreach (LoopHead loop in loops)
        {
            List<(Bindings, Expr)> inner = [.. turns.SelectMany(t => Turns(loop, t.Bound, definition.Span)).Take(MostTurns)];
            turns = inner.Count > 0 ? inner : turns;
        }
        return turns is [{ Bound.Count: 0 }] ? [] : [.. turns.Select(t => In(definition, t.Bound, t.Span))];
    }

    // Where a call has bound parameters already, what it handed over is seen from the loop around the call.
    private static Definition In(Definition definition, Bindings turn, Expr span)
    {
        if (definition.Name?.Bindings is not { } outer)
            return definition.Bound(turn, span);
        var bound = new Bindings();
        foreach ((string name, Expr value) in outer)
            bound[name] = value with { Bindings = turn };
        return definition.Bound(bound, span);
    }

    private IEnumerable<(Bindings, Expr)> Turns(LoopHead loop, Bindings outer, Expr registration)
    {
        foreach ((Expr? key, Expr element) in Elements(loop.List with { Bindings = outer }))
        {
            evaluator.Refill();
            var bound = new Bindings();
            foreach ((string name, Expr value) in outer)
                bound[name] = value;
            Bind(bound, loop, key, element);
            bool isObject = element.File.Is(element.Start, "{") || element.File.Is(element.End - 1, "}") || element.File.Is(element.End - 1, ")");
            yield return (bound, isObject ? element : registration);
        }
    }

    private IEnumerable<(Expr? Key, Expr Element)> Elements(Expr list)
    {
        if (Chain.Of(list) is [{ Name: "Object" }, { Name: "entries" or "values" or "keys", Open: > 0 } call] && Ranges.Items(list.File, call.Open, list.Bindings) is [var map])
            return evaluator.Resolver.Members(map).Where(m => m.Key.Length > 0).Select(m => ((Expr?)KeyOf(m), call.Name == "keys" ? KeyOf(m) : m.Value));
        Expr value = evaluator.Resolver.Resolve(list);
        return !value.IsEmpty && value.File.Language.IsList(value) ? evaluator.Resolver.Elements(value).Select(e => ((Expr?)null, e)) : [];
    }

    // A member's name as a text, for whoever asks for its value.
    private static Expr KeyOf(Field member)
    {
        var text = new SourceFile(member.Value.File, $"\"{member.Key.Replace("\"", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal)}\"");
        return new Expr(text, 0, text.Count);
    }

    private void Bind(Bindings bound, LoopHead loop, Expr? key, Expr element)
    {
        Expr variables = loop.Variables;
        SourceFile file = variables.File;
        if (variables.Count == 1)
            bound[file.Word(variables.Start)] = element;
        else if (file.Is(variables.Start, "{"))
            BindMembers(bound, variables, element);
        else if (Names(variables) is [var first, var second] && key is { } name)
            (bound[first], bound[second]) = (name, element);
        else if (loop.Counts && Names(variables) is [_, var item])
            bound[item] = element;
        else
            BindItems(bound, Names(variables), element);
    }

    // const { id, description: text, inputs = [] }
    private void BindMembers(Bindings bound, Expr variables, Expr element)
    {
        List<Field> members = evaluator.Resolver.Members(element);
        foreach (Field variable in Ranges.Fields(variables.File, variables.Start))
        {
            bool isRenamed = variables.File.Is(variable.At + 1, ":");
            bool hasDefault = variables.File.Is(variable.At + 1, "=");
            if ((isRenamed ? Chain.PathOf(variable.Value) : variable.Key) is not { Length: > 0 } name)
                continue;
            if (members.FirstOrDefault(m => m.Key == variable.Key) is { Key: not null } member)
                bound[name] = member.Value;
            else if (hasDefault)
                bound[name] = variable.Value;
        }
    }

    // for name, text in [("a", "b")]
    private static void BindItems(Bindings bound, List<string> names, Expr element)
    {
        Expr bare = element;
        if (!bare.File.IsOpen(bare.Start))
            return;
        List<Expr> items = Ranges.Items(bare.File, bare.Start, bare.Bindings);
        for (int i = 0; i < names.Count && i < items.Count; i++)
            bound[names[i]] = items[i];
    }

    private static List<string> Names(Expr variables)
    {
        Expr inner = variables.File.Is(variables.Start, "[") || variables.File.Is(variables.Start, "(") ? variables.Slice(variables.Start + 1, variables.End - 1) : variables;
        return [.. Ranges.Split(inner, ",").Select(v => variables.File.Word(v.Start))];
    }
}
