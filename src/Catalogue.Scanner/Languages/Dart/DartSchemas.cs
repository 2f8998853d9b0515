using System.Text.Json.Nodes;
using Catalogue.Model;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Dart;

/// <summary>Schemas of Dart: maps that are JSON Schema, and constructors named for types, <c>Schema.object(properties: {…})</c>.</summary>
internal sealed class DartSchemas(Json json)
{
    /// <summary>The schema of a tool's input, or null where nothing of it is known.</summary>
    public JsonObject? Of(Expr e)
    {
        if (Node(e, 0) is not JsonObject schema)
            return null;
        // A map of properties alone.
        bool isMap = schema.Count > 0 && !schema.ContainsKey("type") && !schema.ContainsKey("properties") && schema.All(m => m.Value is JsonObject);
        return isMap ? new JsonObject { ["type"] = "object", ["properties"] = schema } : schema;
    }

    private JsonNode? Node(Expr e, int depth)
    {
        Expr value = json.Evaluator.Resolver.Resolve(e);
        if (value.IsEmpty || depth > DefinitionLimits.ParameterDepth * 3 || !json.Evaluator.Spend())
            return null;
        SourceFile file = value.File;
        if (file.Is(value.Start, "{"))
            return Map(value, depth);
        if (file.Is(value.Start, "[") && file.Partner(value.Start) == value.End - 1)
            return new JsonArray([.. json.Evaluator.Resolver.Elements(value).Select(i => Node(i, depth + 1)).OfType<JsonNode>()]);
        if (Chain.Of(value) is not { Count: > 0 } links || links.FindLast(l => l.Open > 0) is not { Open: > 0 } call)
            return json.Scalar(value);
        List<Field> arguments = Ranges.Fields(file, call.Open, value.Bindings);
        if (BuiltSchemas.TypeOf(call.Name) is { } type)
            return BuiltSchemas.Of(type, arguments, a => Node(a, depth + 1));
        // EnumSchema.untitledSingleSelect(values: [...])
        if (call.Name.EndsWith("SingleSelect", StringComparison.Ordinal) && arguments.Find(a => a.Key == "values") is { Key: not null } values && Node(values.Value, depth + 1) is JsonArray { Count: > 0 } choices)
            return new JsonObject { ["type"] = "string", ["enum"] = choices };
        return arguments is [{ Key: "" } only] && call.Name is "fromMap" or "fromJson" or "JsonSchema" or "Schema" ? Node(only.Value, depth + 1) : json.Of(value);
    }

    private JsonObject Map(Expr value, int depth)
    {
        var node = new JsonObject();
        foreach (Field member in json.Evaluator.Resolver.Members(value))
        {
            string key = member.Key.StartsWith('[') ? "" : member.Key;
            // A constant may be the key.
            if (value.File.IsName(member.At) && json.Evaluator.Known(new Expr(value.File, member.At, member.At + 1)) is { } named)
                key = named;
            if (key.Length > 0 && Node(member.Value, depth + 1) is { } known)
                node[key] = known;
        }
        return node;
    }
}
