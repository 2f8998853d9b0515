using System.Text.Json.Nodes;
using Catalogue.Model;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Jvm;

/// <summary>Schemas of Java and Kotlin: <c>buildJsonObject { put(…) }</c>, <c>mapOf("a" to …)</c>, <c>Map.of(…)</c>, JSON texts, property builders.</summary>
internal sealed class JvmSchemas(Json json)
{
    /// <summary>The schema of a tool's input, or null where nothing of it is known.</summary>
    public JsonObject? Of(Expr e)
    {
        if (Node(e, 0) is not JsonObject schema)
            return null;
        // ToolSchema(properties = …, required = …) leaves the type out.
        if (schema.ContainsKey("properties"))
            schema.TryAdd("type", "object");
        return schema.ContainsKey("properties") || schema.ContainsKey("type") ? schema : null;
    }

    /// <summary>Parameters that a builder takes one by one, such as <c>addRequiredStringProperty("name", "what it is")</c>.</summary>
    public JsonObject? OfBuilder(IReadOnlyList<Link> links, SourceFile file)
    {
        var parameters = new List<Parameter>();
        foreach (Link link in links.Where(l => l.Open > 0 && l.Name.StartsWith("add", StringComparison.Ordinal) && l.Name.EndsWith("Property", StringComparison.Ordinal)))
        {
            List<Expr> arguments = Ranges.Items(file, link.Open);
            if (arguments.Count > 0 && json.Evaluator.Known(arguments[0]) is { } name)
                parameters.Add(new Parameter(name, Typed(link.Name, arguments).Described(DescriptionIn(arguments)), link.Name.Contains("Required", StringComparison.Ordinal)));
        }
        return SchemaParts.ObjectOf(parameters);
    }

    private string? DescriptionIn(List<Expr> arguments) => arguments.Skip(1).Select(json.Evaluator.Known).LastOrDefault(t => t?.Contains(' ', StringComparison.Ordinal) == true);

    private static JsonObject Typed(string builder, List<Expr> arguments)
    {
        foreach (string type in (ReadOnlySpan<string>)["Array", "Number", "Integer", "Boolean", "Object", "Enum", "String"])
        {
            if (builder.Contains(type, StringComparison.Ordinal))
                return SchemaParts.Typed(type == "Enum" ? "string" : type.ToLowerInvariant());
        }
        return [];
    }

    private JsonNode? Node(Expr e, int depth)
    {
        Expr value = json.Evaluator.Resolver.Resolve(e);
        if (value.IsEmpty || depth > DefinitionLimits.ParameterDepth * 3 || !json.Evaluator.Spend())
            return null;
        if (Chain.Of(value) is not { Count: > 0 } links)
            return json.Of(value);
        SourceFile file = value.File;
        Link first = links[0];
        // buildJsonObject { … } and putJsonObject("x") { … }
        if (first.Open < 0 && file.Is(first.At + 1, "{") && file.IsOpen(first.At + 1))
            return first.Name is "buildJsonObject" ? Block(value, first.At + 1, depth) : first.Name == "buildJsonArray" ? Added(value, first.At + 1, depth) : null;
        Link call = links.FirstOrDefault(l => l.Open > 0);
        if (call.Name is null)
            return json.Scalar(value);
        List<Field> arguments = Ranges.Fields(file, call.Open, value.Bindings);
        return call.Name switch
        {
            "JsonPrimitive" or "JsonArray" or "JsonObject" or "toSchema" => arguments.Count > 0 ? Node(arguments[0].Value, depth + 1) : new JsonObject(),
            "listOf" or "arrayOf" or "asList" or "setOf" => List(arguments, depth),
            "of" when links.Any(l => l.Name is "List" or "Set") => List(arguments, depth),
            "mapOf" or "mutableMapOf" or "buildMap" => Pairs(arguments, depth),
            "of" => Alternating(arguments, depth),
            "emptyList" => new JsonArray(),
            "emptyMap" => new JsonObject(),
            _ when arguments.Exists(a => a.Key is "properties" or "required") => Pairs(arguments, depth),
            // new McpSchema.JsonSchema("object", properties, required, …)
            "JsonSchema" when arguments.Count > 1 => Positional(arguments, depth),
            _ => json.Of(value) ?? json.Scalar(value),
        };
    }

    private JsonArray List(List<Field> items, int depth)
    {
        var list = new JsonArray();
        foreach (Field item in items)
        {
            if (Node(item.Value, depth + 1) is { } node)
                list.Add(node);
        }
        return list;
    }

    private JsonObject Pairs(List<Field> pairs, int depth)
    {
        var node = new JsonObject();
        foreach (Field pair in pairs.Where(p => p.Key.Length > 0 && p.Key != "..."))
        {
            if (Node(pair.Value, depth + 1) is { } value)
                node[pair.Key] = value;
        }
        return node;
    }

    // Map.of("type", "string", "description", "…")
    private JsonObject Alternating(List<Field> items, int depth)
    {
        var node = new JsonObject();
        for (int i = 0; i + 1 < items.Count; i += 2)
        {
            if (json.Evaluator.Known(items[i].Value) is { } key && Node(items[i + 1].Value, depth + 1) is { } value)
                node[key] = value;
        }
        return node;
    }

    private JsonObject Positional(List<Field> items, int depth)
    {
        var node = new JsonObject();
        string[] names = ["type", "properties", "required"];
        for (int i = 0; i < names.Length && i < items.Count; i++)
        {
            if (Node(items[i].Value, depth + 1) is { } value)
                node[names[i]] = value;
        }
        return node;
    }

    // { put("a", …); putJsonObject("b") { … }; putJsonArray("c") { add("x") }; "d" to … }
    private JsonObject Block(Expr e, int open, int depth)
    {
        var node = new JsonObject();
        SourceFile file = e.File;
        for (int i = open + 1, end = file.Partner(open); i < end; i++)
        {
            if (file.IsName(i) && file.Is(i + 1, "(") && file.Partner(i + 1) is > 0 and var close && Ranges.Items(file, i + 1, e.Bindings) is { Count: > 0 } arguments
                && json.Evaluator.Known(arguments[0]) is { } key)
            {
                bool hasBlock = file.Is(close + 1, "{") && file.IsOpen(close + 1);
                JsonNode? value = file.Span(i) switch
                {
                    "put" => arguments.Count > 1 ? Node(arguments[1], depth + 1) : null,
                    "putJsonObject" or "putObject" => hasBlock && depth < DefinitionLimits.ParameterDepth * 3 ? Block(e, close + 1, depth + 1) : null,
                    "putJsonArray" or "putArray" => hasBlock ? Added(e, close + 1, depth) : null,
                    _ => null,
                };
                if (value is not null)
                    node[key] = value;
                i = hasBlock ? file.Partner(close + 1) : close;
            }
            else if (file.IsOpen(i))
            {
                i = file.Partner(i);
            }
        }
        return node;
    }

    private JsonArray Added(Expr e, int open, int depth)
    {
        var list = new JsonArray();
        SourceFile file = e.File;
        for (int i = open + 1, end = file.Partner(open); i < end; i++)
        {
            if (file.Is(i, "add") && file.Is(i + 1, "(") && file.Partner(i + 1) > 0 && Ranges.Items(file, i + 1, e.Bindings) is [var item] && Node(item, depth + 1) is { } node)
                list.Add(node);
            if (file.IsOpen(i))
                i = file.Partner(i);
        }
        return list;
    }
}
