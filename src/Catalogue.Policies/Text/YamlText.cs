using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;

namespace Catalogue.Policies.Text;

/// <summary>Writes a tree as block YAML that YAML 1.1 and 1.2 readers read alike.</summary>
internal static class YamlText
{
    // A one-line key may have 1,024 characters (YAML 1.2.2, 7.4.2); longer ones take the explicit form.
    private const int LongestKey = 1000;

    private static readonly SearchValues<char> Letters = SearchValues.Create("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    /// <summary>Words that YAML 1.1 readers take for booleans or null.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase) { "y", "n", "yes", "no", "on", "off", "true", "false", "null" };

    public static string Write(JsonObject root)
    {
        var text = new StringBuilder();
        Map(text, root, depth: 0);
        return text.ToString();
    }

    /// <summary>A text as it stands in YAML: plain where that is safe, single-quoted where that saves escapes, else double-quoted.</summary>
    public static string Scalar(string text)
    {
        if (IsPlain(text) && !Reserved.Contains(text))
            return text;
        return text.AsSpan().ContainsAny('"', '\\') && Quoted.IsPlain(text) ? "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'" : Quoted.Yaml(text);
    }

    private static void Map(StringBuilder text, JsonObject map, int depth)
    {
        string indent = new(' ', 2 * depth);
        bool first = true;
        foreach ((string key, JsonNode? value) in map)
        {
            // The first line of a list item already stands behind its hyphen.
            if (!first || text.Length == 0 || text[^1] == '\n')
                text.Append(indent);
            first = false;
            string name = Scalar(key);
            text.Append(name.Length > LongestKey ? $"? {name}\n{indent}:" : name + ":");
            Value(text, value, depth);
        }
    }

    private static void Value(StringBuilder text, JsonNode? value, int depth)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } map:
                text.Append('\n');
                Map(text, map, depth + 1);
                break;
            case JsonArray { Count: > 0 } list:
                text.Append('\n');
                List(text, list, depth + 1);
                break;
            default:
                text.Append(' ').Append(Leaf(value)).Append('\n');
                break;
        }
    }

    private static void List(StringBuilder text, JsonArray list, int depth)
    {
        foreach (JsonNode? item in list)
        {
            text.Append(' ', 2 * depth).Append("- ");
            if (item is JsonObject { Count: > 0 } map)
                Map(text, map, depth + 1);
            else
                text.Append(Leaf(item)).Append('\n');
        }
    }

    private static string Leaf(JsonNode? value) => value switch
    {
        JsonObject => "{}",
        JsonArray { Count: 0 } => "[]",
        JsonArray => throw new ArgumentException("a list directly inside a list has no place in any policy", nameof(value)),
        JsonValue leaf when leaf.TryGetValue(out string? words) => Scalar(words),
        _ => value?.ToJsonString() ?? "null",
    };

    private static bool IsPlain(string text) => text.Length > 0 && text[0] is '_' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') && !text.AsSpan().ContainsAnyExcept(Letters);
}
