using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Model;
using Catalogue.Model.Json;
using Catalogue.Scanner.Engine.Schemas;

namespace Catalogue.Scanner.OpenApi;

/// <summary>One operation of an OpenAPI document.</summary>
/// <param name="Id">Its <c>operationId</c>, or null where it has none.</param>
/// <param name="Route">Its method in capitals, a space and its path.</param>
internal sealed record OpenApiOperation(string? Id, string Route, string? Description, JsonObject Input, int Line);

/// <summary>The operations of an OpenAPI document.</summary>
internal static class OpenApiDocument
{
    private static readonly string[] Kept = ["type", "description", "enum", "format", "default", "minimum", "maximum", "minLength", "maxLength", "pattern", "minItems", "maxItems"];

    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch"];

    /// <summary>In the document's order; empty where the text is no such document.</summary>
    public static IReadOnlyList<OpenApiOperation> Operations(string path, string text)
    {
        if (Root(path, text) is not { } root || root.Object("paths") is not { } paths)
            return [];
        Dictionary<string, int> lines = Lines(text);
        var operations = new List<OpenApiOperation>();
        foreach (JsonProperty item in paths.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Object))
        {
            foreach (JsonProperty operation in item.Value.EnumerateObject().Where(o => Methods.Contains(o.Name)))
            {
                if (operations.Count < DefinitionLimits.ToolsPerServer)
                    operations.Add(One(root, item, operation, lines));
            }
        }
        return operations;
    }

    private static OpenApiOperation One(JsonElement root, JsonProperty item, JsonProperty operation, Dictionary<string, int> lines)
    {
        string? id = operation.Value.Text("operationId") is { Length: > 0 } given ? given : null;
        string? description = operation.Value.Text("description") ?? operation.Value.Text("summary");
        return new OpenApiOperation(id, $"{operation.Name.ToUpperInvariant()} {item.Name}", description, Input(root, item.Value, operation.Value), id is null ? 1 : lines.GetValueOrDefault(id, 1));
    }

    private static JsonElement? Root(string path, string text)
    {
        try
        {
            if (!path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
                return YamlJson.Parse(text);
            using var document = JsonDocument.Parse(text, BoundedJson.Options);
            return document.RootElement.Clone();
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            // No document that could be served from either.
            return null;
        }
    }

    private static Dictionary<string, int> Lines(string text)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        int number = 0;
        foreach (string line in text.Split('\n'))
        {
            number++;
            int at = line.IndexOf("operationId", StringComparison.Ordinal);
            if (at >= 0 && line.IndexOf(':', at) is > 0 and var colon)
                lines.TryAdd(line[(colon + 1)..].Trim(' ', '"', '\'', ',', '\r'), number);
        }
        return lines;
    }

    private static JsonObject Input(JsonElement root, JsonElement item, JsonElement operation)
    {
        var parameters = new List<Parameter>();
        foreach (JsonElement list in new[] { item.Array("parameters"), operation.Array("parameters") }.OfType<JsonElement>())
            parameters.AddRange(list.EnumerateArray().Select(p => Followed(root, p)).Where(p => p.Text("name") is not null && p.Text("in") != "header").Select(One));
        if (Body(root, operation) is { } body && body.Object("properties") is { } properties)
        {
            HashSet<string?> required = body.Array("required") is { } names ? [.. names.EnumerateArray().Where(n => n.ValueKind == JsonValueKind.String).Select(n => n.GetString())] : [];
            parameters.AddRange(properties.EnumerateObject().Select(p => new Parameter(p.Name, Simple(Followed(root, p.Value)), required.Contains(p.Name))));
        }
        return SchemaParts.ObjectOf(parameters);
    }

    private static JsonElement? Body(JsonElement root, JsonElement operation) =>
        operation.Object("requestBody") is { } body && Followed(root, body).Object("content") is { } content && content.Object("application/json") is { } media && media.Object("schema") is { } schema
            ? Followed(root, schema)
            : null;

    private static Parameter One(JsonElement parameter)
    {
        JsonObject schema = parameter.Object("schema") is { } given ? Simple(given) : Simple(parameter);
        return new Parameter(parameter.Text("name")!, schema.Described(parameter.Text("description")), parameter.Flag("required") == true);
    }

    // Type, description, choices and bounds; deeper structure stays in the document.
    private static JsonObject Simple(JsonElement schema)
    {
        var simple = new JsonObject();
        foreach (string key in Kept)
        {
            if (schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty(key, out JsonElement value))
                simple[key] = JsonNode.Parse(value.GetRawText());
        }
        return simple;
    }

    // One local reference: #/components/schemas/X.
    private static JsonElement Followed(JsonElement root, JsonElement value)
    {
        if (value.Text("$ref") is not { } reference || !reference.StartsWith("#/", StringComparison.Ordinal))
            return value;
        JsonElement at = root;
        foreach (string part in reference[2..].Split('/'))
        {
            if (at.Object(part) is not { } next)
                return value;
            at = next;
        }
        return at;
    }
}
