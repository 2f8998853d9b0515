using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Schemas;

namespace Catalogue.Scanner.Languages.Script;

/// <summary>Puts schemas together as zod does: unions, values that may be null, objects made of objects.</summary>
internal static class ZodMembers
{
    private static readonly HashSet<string> Simple = new(StringComparer.Ordinal) { "string", "number", "integer", "boolean", "null" };

    /// <summary>Version 3 joins the types of simple members, version 4 lists all members.</summary>
    public static JsonObject Union(IReadOnlyList<JsonObject> members, ZodDialect dialect)
    {
        if (members.Count == 0)
            return [];
        if (!dialect.IsFour && members.All(IsSimple))
        {
            string[] types = [.. members.Select(m => m["type"]!.ToString()).Distinct(StringComparer.Ordinal)];
            return new JsonObject { ["type"] = types.Length == 1 ? types[0] : Texts(types) };
        }
        if (!dialect.IsFour && members.All(m => m.Count == 2 && m.ContainsKey("const") && m.ContainsKey("type")))
        {
            string[] types = [.. members.Select(m => m["type"]!.ToString()).Distinct(StringComparer.Ordinal)];
            return new JsonObject { ["type"] = types.Length == 1 ? types[0] : Texts(types), ["enum"] = new JsonArray([.. members.Select(m => m["const"]!.DeepClone())]) };
        }
        return new JsonObject { ["anyOf"] = new JsonArray([.. members]) };
    }

    public static JsonObject Nullable(JsonObject schema, ZodDialect dialect)
    {
        if (schema.Count == 0)
            return schema;
        // A description belongs to the whole.
        JsonNode? description = schema["description"]?.DeepClone();
        schema.Remove("description");
        JsonObject result = !dialect.IsFour && IsSimple(schema)
            ? new JsonObject { ["type"] = Texts([schema["type"]!.ToString(), "null"]) }
            : new JsonObject { ["anyOf"] = new JsonArray(schema, SchemaParts.Typed("null")) };
        if (description is not null)
            result["description"] = description;
        return result;
    }

    public static void Merge(JsonObject schema, JsonObject? other)
    {
        if (schema["properties"] is not JsonObject mine || other?["properties"] is not JsonObject theirs)
            return;
        foreach ((string name, JsonNode? property) in theirs.ToList())
            mine[name] = property?.DeepClone();
        string[] required = [.. Required(schema).Where(r => !theirs.ContainsKey(r)).Concat(Required(other))];
        Require(schema, mine.Select(p => p.Key).Where(required.Contains));
    }

    public static void Choose(JsonObject schema, HashSet<string> names, bool keep)
    {
        if (schema["properties"] is not JsonObject properties)
            return;
        foreach (string name in properties.Select(p => p.Key).Where(k => names.Contains(k) != keep).ToList())
            properties.Remove(name);
        Require(schema, Required(schema).Where(properties.ContainsKey));
    }

    /// <summary>No property needs to be given any more, or none of those named.</summary>
    public static void Loosen(JsonObject schema, HashSet<string>? names) => Require(schema, Required(schema).Where(r => names?.Contains(r) == false));

    private static void Require(JsonObject schema, IEnumerable<string> names)
    {
        string[] required = [.. names];
        if (required.Length == 0)
            schema.Remove("required");
        else
            schema["required"] = Texts(required);
    }

    private static bool IsSimple(JsonObject schema) => schema is { Count: 1 } && schema["type"] is JsonValue type && Simple.Contains(type.ToString());

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)JsonValue.Create(t))]);

    private static IEnumerable<string> Required(JsonObject schema) => schema["required"] is JsonArray list ? [.. list.OfType<JsonValue>().Select(n => n.TryGetValue(out string? name) ? name : "")] : [];
}
