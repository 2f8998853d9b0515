using System.Globalization;
using System.Text.Json;

namespace Catalogue.Model.Json;

/// <summary>JSON Pointer (RFC 6901) over <see cref="JsonElement"/>.</summary>
public static class JsonPointer
{
    public static string Escape(string segment) =>
        segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    public static string Unescape(string segment) =>
        segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    /// <summary>The value at <paramref name="pointer"/> (empty or starting with <c>/</c>), or null.</summary>
    public static JsonElement? Resolve(JsonElement root, string pointer)
    {
        if (pointer.Length == 0)
            return root;
        if (pointer[0] != '/')
            return null;
        JsonElement current = root;
        foreach (string raw in pointer[1..].Split('/'))
        {
            if (Step(current, Unescape(raw)) is not { } next)
                return null;
            current = next;
        }
        return current;
    }

    private static JsonElement? Step(JsonElement current, string segment) => current.ValueKind switch
    {
        JsonValueKind.Object => current.TryGetProperty(segment, out JsonElement value) ? value : null,
        JsonValueKind.Array => int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < current.GetArrayLength() ? current[index] : null,
        _ => null,
    };
}
