using System.Text.Json;
using System.Text.RegularExpressions;
using Catalogue.Policies.Evaluation;

namespace Catalogue.Policies.Readers;

/// <summary>Reads <c>{path, op, value}</c>.</summary>
internal static class TestReader
{
    private static readonly string[] Operators = ["eq", "neq", "in", "not_in", "lt", "lte", "gt", "gte", "regex", "contains", "exists", "under", "host", "select", "domain"];

    public static ArgumentTest Read(PolicyNode node)
    {
        node.Only("a condition", "path", "op", "value");
        IReadOnlyList<string> path = Path(node.Needed("path", "a condition"));
        PolicyNode opNode = node.Needed("op", "a condition");
        string op = opNode.Text("op");
        if (!Operators.Contains(op))
            throw new PolicyFaultException(opNode.Line, $"there is no operator '{op}' (known: {string.Join(", ", Operators)})");
        IReadOnlyList<RuleValue> values = Values(op, node);
        Regex? pattern = op == "regex" ? Re2Pattern.Compile(values[0].Text, node.Member("value")!.Line) : null;
        return new ArgumentTest(path, op, values, pattern, Clause(path, op, values));
    }

    // A list of names where a name holds a dot itself.
    private static string[] Path(PolicyNode node)
    {
        if (node.Kind == NodeKind.List && node.Items.Count > 0)
            return [.. node.Items.Select(i => i.Text("a name of path"))];
        string text = node.Text("path");
        if (text.StartsWith("state.", StringComparison.Ordinal))
            throw new PolicyFaultException(node.Line, "looks at state, which is not kept here; say rate_limit for a number of calls");
        string[] names = text.Split('.');
        return names is ["args", .. { Length: > 0 } rest] && Array.TrueForAll(rest, n => n.Length > 0)
            ? rest
            : throw new PolicyFaultException(node.Line, $"path must be args.NAME, not '{text}'");
    }

    private static IReadOnlyList<RuleValue> Values(string op, PolicyNode condition)
    {
        PolicyNode? value = condition.Member("value");
        if (value is null && op is "exists" or "select")
            return [];
        if (value is null)
            throw new PolicyFaultException(condition.Line, $"a condition with '{op}' needs 'value'");
        if (op is "in" or "not_in")
            return value.List("value").Count > 0 ? [.. value.Items.Select(Value)] : throw new PolicyFaultException(value.Line, $"'{op}' needs a list with values");
        RuleValue one = Value(value);
        bool fits = op switch
        {
            "lt" or "lte" or "gt" or "gte" => one.Kind == JsonValueKind.Number,
            "exists" => one.Kind is JsonValueKind.True or JsonValueKind.False,
            "eq" or "neq" or "contains" => true,
            _ => one.Kind == JsonValueKind.String,
        };
        return fits ? [one] : throw new PolicyFaultException(value.Line, $"'{op}' cannot be tested with {value.KindName}");
    }

    private static RuleValue Value(PolicyNode node) => node.Kind switch
    {
        NodeKind.Text => new(JsonValueKind.String, node.Text),
        NodeKind.Number => new(JsonValueKind.Number, ExactNumber.Parse(node.Text) is null ? throw new PolicyFaultException(node.Line, $"{node.Text} is too large or small a number") : node.Text),
        NodeKind.True => new(JsonValueKind.True, "true"),
        NodeKind.False => new(JsonValueKind.False, "false"),
        NodeKind.Null => new(JsonValueKind.Null, "null"),
        _ => throw new PolicyFaultException(node.Line, $"a value must be a text, a number, true, false or null, not {node.KindName}"),
    };

    private static string Clause(IReadOnlyList<string> path, string op, IReadOnlyList<RuleValue> values)
    {
        string name = string.Join('.', path), list = string.Join(", ", values.Select(v => v.Text));
        return op switch
        {
            "eq" => $"{name} is {list}",
            "neq" => $"{name} is not {list}",
            "in" => $"{name} is one of {list}",
            "not_in" => $"{name} is none of {list}",
            "lt" => $"{name} is below {list}",
            "lte" => $"{name} is at most {list}",
            "gt" => $"{name} is above {list}",
            "gte" => $"{name} is at least {list}",
            "regex" => $"{name} matches {list}",
            "contains" => $"{name} contains {list}",
            "exists" => values is [{ Kind: JsonValueKind.False }] ? $"{name} is absent" : $"{name} is given",
            "under" => $"{name} lies below {list}",
            "host" => $"{name} is an https address on {list}",
            "select" => $"{name} is one SELECT statement",
            _ => $"{name} is one address at {list}",
        };
    }
}
