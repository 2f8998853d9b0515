using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.OpenApi;

/// <summary>Names that a server gives operations of an OpenAPI document: <c>from_openapi(spec, mcp_names=NAMES)</c>.</summary>
internal sealed class OpenApiNames(SourceTree tree, Evaluator evaluator)
{
    /// <summary>By operation; empty where every operation keeps its own.</summary>
    public IReadOnlyDictionary<string, string> Read(IReadOnlyList<string> makers)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (SourceFile file in makers.Select(tree.File))
        {
            for (int i = 0; i + 1 < file.Count; i++)
            {
                if (file.Is(i, "mcp_names") && file.Is(i + 1, "="))
                    Take(names, new Expr(file, i + 2, Ranges.StatementEnd(file, i + 2)));
            }
        }
        return names;
    }

    private void Take(Dictionary<string, string> names, Expr map)
    {
        evaluator.Refill();
        Expr value = evaluator.Resolver.Resolve(map);
        Expr inside = !value.IsEmpty && value.File.IsOpen(value.Start) ? value.Slice(value.Start + 1, value.File.Partner(value.Start)) : value;
        foreach (Field member in inside.Find("for") > 0 ? Made(inside) : evaluator.Resolver.Members(value))
        {
            if (evaluator.Known(member.Value) is { } name)
                names.TryAdd(member.Key, name);
        }
    }

    // { k: v.name for k, v in TOOLS.items() }
    private IEnumerable<Field> Made(Expr body)
    {
        SourceFile file = body.File;
        int loop = body.Find("for");
        int of = body.Find("in");
        if (loop < 0 || of < loop || file.Is(loop - 1, ":") || new Expr(file, loop + 1, of) is not { Count: 3 } variables)
            yield break;
        var list = new Expr(file, of + 1, body.End);
        Expr map = Chain.Of(list) is [.., { Name: "items", Open: > 0 } items] ? list.Slice(list.Start, items.At - 1) : list;
        foreach (Field member in evaluator.Resolver.Members(map))
        {
            var bound = new Bindings { [file.Word(variables.End - 1)] = member.Value };
            int colon = body.Find(":");
            yield return new Field(member.Key, new Expr(file, colon < 0 ? body.Start : colon + 1, loop, bound), member.At);
        }
    }
}
