using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Model;
using Catalogue.Model.Json;

namespace Catalogue.Sources.Manifests;

/// <summary>The types that JSON Schema has.</summary>
internal static class SchemaTypes
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal) { "string", "number", "integer", "boolean", "array", "object", "null" };

    /// <summary>A type in a schema or its properties that is none, or null; types in capitals, as a model's API has them, are some.</summary>
    public static string? ForeignTypeIn(JsonElement schema)
    {
        if (schema.Text("type") is { } type && !Known.Contains(type.ToLowerInvariant()))
            return type;
        return schema.Object("properties") is not { } properties ? null
            : properties.EnumerateObject().Select(p => p.Value.Text("type")).FirstOrDefault(t => t is not null && !Known.Contains(t.ToLowerInvariant()));
    }

    /// <summary>The schema with types in small letters.</summary>
    public static JsonElement Lowered(JsonElement schema)
    {
        if (!schema.GetRawText().Contains("\"OBJECT\"", StringComparison.Ordinal))
            return schema.Clone();
        var root = JsonNode.Parse(schema.GetRawText(), documentOptions: BoundedJson.Options with { AllowDuplicateProperties = false })!;
        Lower(root, 0);
        using var document = JsonDocument.Parse(root.ToJsonString(), BoundedJson.Options);
        return document.RootElement.Clone();
    }

    private static void Lower(JsonNode? node, int depth)
    {
        if (depth > DefinitionLimits.JsonDepth)
            return;
        if (node is JsonArray list)
        {
            foreach (JsonNode? item in list)
                Lower(item, depth + 1);
        }
        else if (node is JsonObject value)
        {
            if (value["type"] is JsonValue type && type.TryGetValue(out string? name) && Known.Contains(name.ToLowerInvariant()))
                value["type"] = name.ToLowerInvariant();
            foreach ((_, JsonNode? inner) in value.ToList())
                Lower(inner, depth + 1);
        }
    }
}
