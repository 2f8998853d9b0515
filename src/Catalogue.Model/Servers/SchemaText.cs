using System.Text.Json;

namespace Catalogue.Model.Servers;

/// <summary>Puts single facts of a JSON Schema into words.</summary>
internal static class SchemaText
{
    public static string? StringOf(JsonElement schema, string name) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>Such as <c>string or null</c> or <c>array of integer</c>.</summary>
    public static string TypeOf(JsonElement schema, int depth = 0)
    {
        if (schema.ValueKind != JsonValueKind.Object || depth > 4)
            return "";
        if (schema.TryGetProperty("type", out JsonElement type))
            return Named(schema, type, depth);
        foreach (string union in (ReadOnlySpan<string>)["anyOf", "oneOf"])
        {
            if (schema.TryGetProperty(union, out JsonElement members) && members.ValueKind == JsonValueKind.Array)
                return string.Join(" or ", members.EnumerateArray().Take(8).Select(m => TypeOf(m, depth + 1)).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal));
        }
        return schema.TryGetProperty("properties", out _) ? "object" : "";
    }

    private static string Named(JsonElement schema, JsonElement type, int depth)
    {
        if (type.ValueKind == JsonValueKind.Array)
            return string.Join(" or ", type.EnumerateArray().Take(8).Where(t => t.ValueKind == JsonValueKind.String).Select(t => t.GetString()));
        if (type.ValueKind != JsonValueKind.String)
            return "";
        string name = type.GetString()!;
        return name == "array" && schema.TryGetProperty("items", out JsonElement items) && TypeOf(items, depth + 1) is { Length: > 0 } item
            ? "array of " + item
            : name;
    }

    /// <summary>Values of <c>enum</c> and <c>const</c>, also one level inside a union or an array.</summary>
    public static IReadOnlyList<string> ValuesOf(JsonElement schema, int depth = 0)
    {
        if (schema.ValueKind != JsonValueKind.Object || depth > 2)
            return [];
        if (schema.TryGetProperty("enum", out JsonElement values) && values.ValueKind == JsonValueKind.Array)
            return [.. values.EnumerateArray().Take(200).Where(v => v.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)).Select(Plain)];
        if (schema.TryGetProperty("const", out JsonElement constant))
            return [Plain(constant)];
        if (schema.TryGetProperty("items", out JsonElement items))
            return ValuesOf(items, depth + 1);
        foreach (string union in (ReadOnlySpan<string>)["anyOf", "oneOf"])
        {
            if (schema.TryGetProperty(union, out JsonElement members) && members.ValueKind == JsonValueKind.Array)
                return [.. members.EnumerateArray().Take(50).SelectMany(m => ValuesOf(m, depth + 1)).Distinct(StringComparer.Ordinal)];
        }
        return [];
    }

    public static string? DefaultOf(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("default", out JsonElement value) ? Plain(value) : null;

    private static string Plain(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
