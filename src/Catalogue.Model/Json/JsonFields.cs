using System.Text.Json;

namespace Catalogue.Model.Json;

/// <summary>Looks members up in foreign JSON, where any may be missing or of another kind.</summary>
public static class JsonFields
{
    public static JsonElement? Field(this JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out JsonElement field) && field.ValueKind != JsonValueKind.Null ? field : null;

    public static JsonElement? Object(this JsonElement value, string name) => value.Field(name) is { ValueKind: JsonValueKind.Object } field ? field : null;

    public static JsonElement? Array(this JsonElement value, string name) => value.Field(name) is { ValueKind: JsonValueKind.Array } field ? field : null;

    /// <summary>The text exactly as it stands; null where there is none or it is blank.</summary>
    /// <exception cref="InvalidOperationException">The text is no valid Unicode.</exception>
    public static string? Text(this JsonElement value, string name) =>
        value.Field(name) is { ValueKind: JsonValueKind.String } field && field.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>The first of several names that holds a text.</summary>
    public static string? Text(this JsonElement value, ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (value.Text(name) is { } text)
                return text;
        }
        return null;
    }

    public static bool? Flag(this JsonElement value, string name) => value.Field(name)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public static IEnumerable<JsonElement> Items(this JsonElement value, string name) => value.Array(name) is { } list ? list.EnumerateArray() : [];
}
