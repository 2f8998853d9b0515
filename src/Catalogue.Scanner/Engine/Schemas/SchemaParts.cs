using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Engine.Schemas;

/// <summary>A parameter as a JSON Schema and whether it must be given.</summary>
internal readonly record struct Parameter(string Name, JsonObject Schema, bool IsRequired);

/// <summary>Small pieces of JSON Schema.</summary>
internal static class SchemaParts
{
    public static JsonObject Typed(string type) => new() { ["type"] = type };

    public static JsonObject ArrayOf(JsonObject? items) => items is { Count: > 0 } ? new() { ["type"] = "array", ["items"] = items } : Typed("array");

    public static JsonObject EnumOf(IEnumerable<string> values) => new() { ["type"] = "string", ["enum"] = new JsonArray([.. values.Select(v => (JsonNode)JsonValue.Create(v))]) };

    public static JsonObject ObjectOf(IEnumerable<Parameter> parameters)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (Parameter parameter in parameters)
        {
            if (parameter.Name.Length == 0 || properties.ContainsKey(parameter.Name))
                continue;
            properties[parameter.Name] = parameter.Schema;
            if (parameter.IsRequired)
                required.Add(JsonValue.Create(parameter.Name));
        }
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (required.Count > 0)
            schema["required"] = required;
        return schema;
    }

    public static JsonObject Described(this JsonObject schema, string? description)
    {
        if (!string.IsNullOrWhiteSpace(description))
            schema["description"] = description;
        return schema;
    }

    /// <summary>The fields of an object or of a call's named arguments.</summary>
    public static IReadOnlyList<Field> MembersOrArguments(Resolver resolver, Expr e)
    {
        Expr value = resolver.Resolve(e);
        if (resolver.Members(value) is { Count: > 0 } members)
            return members;
        return Chain.Of(value).FindLast(l => l.Open > 0) is { Open: > 0 } call ? Ranges.Fields(value.File, call.Open, value.Bindings) : [];
    }
}
