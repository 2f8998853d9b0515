using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Catalogue.Policies.Text;

/// <summary>Writes a tree as JSON: two spaces, LF, members in their order.</summary>
internal static class JsonText
{
    public static string Write(JsonNode root)
    {
        var text = new StringBuilder();
        Node(text, root, depth: 0);
        return text.Append('\n').ToString();
    }

    /// <summary>The texts of a list.</summary>
    public static IEnumerable<string> Texts(this JsonElement list) => list.EnumerateArray().Select(item => item.GetString()!);

    /// <summary>A member; null where there is none, as for a name with half of a surrogate pair, which no JSON holds.</summary>
    public static JsonElement? Member(this JsonElement map, string name) =>
        Quoted.IsWellFormed(name) && map.TryGetProperty(name, out JsonElement value) ? value : null;

    public static JsonArray List(IEnumerable<string> items) => [.. items.Select(item => JsonValue.Create(item))];

    private static void Node(StringBuilder text, JsonNode? node, int depth)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } map:
                Lines(text, '{', '}', map, depth, m => Node(text.Append(Quoted.Json(m.Key)).Append(": "), m.Value, depth + 1));
                break;
            case JsonArray { Count: > 0 } list:
                Lines(text, '[', ']', list, depth, item => Node(text, item, depth + 1));
                break;
            case JsonValue value when value.TryGetValue(out string? words):
                text.Append(Quoted.Json(words));
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private static void Lines<T>(StringBuilder text, char open, char close, IEnumerable<T> items, int depth, Action<T> write)
    {
        text.Append(open);
        string separator = "\n";
        foreach (T item in items)
        {
            text.Append(separator).Append(' ', 2 * (depth + 1));
            write(item);
            separator = ",\n";
        }
        text.Append('\n').Append(' ', 2 * depth).Append(close);
    }
}
