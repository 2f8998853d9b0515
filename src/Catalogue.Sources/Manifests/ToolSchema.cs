using System.Runtime.InteropServices;
using System.Text.Json;
using Catalogue.Model;
using Catalogue.Model.Json;

namespace Catalogue.Sources.Manifests;

/// <summary>Finds a tool's schemas and refuses those that no one could use.</summary>
internal static class ToolSchema
{
    private static readonly string[] Inputs = ["inputSchema", "input_schema", "parametersJsonSchema", "parameters"];
    private static readonly string[] Outputs = ["outputSchema", "output_schema"];

    /// <summary>What is wrong with the tool's schemas, or null.</summary>
    /// <exception cref="InvalidOperationException">A text in a schema is no valid Unicode.</exception>
    public static string? Fault(JsonElement tool)
    {
        if (!Walk(tool, depth: 0))
            return $"is nested deeper than {DefinitionLimits.JsonDepth}";
        foreach (string name in (ReadOnlySpan<string>)[.. Inputs, .. Outputs])
        {
            if (tool.Field(name) is not { } schema)
                continue;
            if (schema.ValueKind != JsonValueKind.Object && name != "parameters")
                return $"has an {name} that is no JSON Schema object";
            if (JsonMarshal.GetRawUtf8Value(schema).Length > DefinitionLimits.SchemaBytes)
                return $"has an {name} larger than {DefinitionLimits.SchemaBytes} bytes";
        }
        return null;
    }

    public static JsonElement? InputOf(JsonElement tool)
    {
        foreach (string name in Inputs)
        {
            // { "json": { … } } is the schema in one more bracket.
            if (tool.Object(name) is { } given && (given.Object("json") ?? given) is var schema)
                return LooksLikeSchema(schema) || name != "parameters" ? SchemaTypes.Lowered(schema) : ArgumentSchema.FromMap(schema);
        }
        return (tool.Array("arguments") ?? tool.Array("parameters") ?? tool.Array("params")) is { } arguments
            ? ArgumentSchema.FromList(arguments, requiredUnlessOptional: tool.Array("arguments") is not null || tool.Field("source") is not null)
            : null;
    }

    public static JsonElement? OutputOf(JsonElement tool)
    {
        foreach (string name in Outputs)
        {
            if (tool.Object(name) is { } schema)
                return schema.Clone();
        }
        return null;
    }

    private static bool LooksLikeSchema(JsonElement value) =>
        value.Text("type") is not null || value.Object("properties") is not null || value.Text("$ref") is not null || !value.EnumerateObject().Any();

    // Reading every text is the point: half a character behind an escape shows only then.
    private static bool Walk(JsonElement value, int depth)
    {
        if (depth > DefinitionLimits.JsonDepth)
            return false;
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                _ = value.GetString();
                return true;
            case JsonValueKind.Array:
                return value.EnumerateArray().All(item => Walk(item, depth + 1));
            case JsonValueKind.Object:
                return value.EnumerateObject().All(member => member.Name is not null && Walk(member.Value, depth + 1));
            default:
                return true;
        }
    }
}
