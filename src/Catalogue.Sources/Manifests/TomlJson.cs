using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Model;
using Catalogue.Model.Json;
using Tomlyn;
using Tomlyn.Model;

namespace Catalogue.Sources.Manifests;

/// <summary>Reads TOML as JSON; dates are texts.</summary>
internal static class TomlJson
{
    private const int MostCharacters = 4_000_000;

    /// <exception cref="FormatException">The text is no TOML; the message names the line.</exception>
    public static JsonElement Parse(string text)
    {
        if (text.Length > MostCharacters)
            throw new FormatException($"is longer than {MostCharacters} characters");
        RefuseDeep(text);
        try
        {
            JsonNode root = Node(TomlSerializer.Deserialize<TomlTable>(text) ?? [], 0) ?? new JsonObject();
            return JsonDocument.Parse(root.ToJsonString()).RootElement;
        }
        // The library names half a character in its message, and fails over it.
        catch (Exception e) when (e is TomlException or ArgumentException)
        {
            throw new FormatException(ParserWords.Toml(e.Message), e);
        }
    }

    // The library recurses on nesting, and a stack overflow cannot be caught. Brackets in texts count too, which no real file minds.
    private static void RefuseDeep(string text)
    {
        int depth = 0;
        foreach (char c in text)
        {
            depth = c is '[' or '{' ? depth + 1 : c is ']' or '}' ? Math.Max(0, depth - 1) : depth;
            if (depth > DefinitionLimits.JsonDepth * 4)
                throw new FormatException($"is nested deeper than {DefinitionLimits.JsonDepth}");
        }
    }

    private static JsonNode? Node(object? value, int depth) => value switch
    {
        _ when depth > DefinitionLimits.JsonDepth => throw new FormatException($"is nested deeper than {DefinitionLimits.JsonDepth}"),
        TomlTable table => new JsonObject(table.Select(m => KeyValuePair.Create(m.Key, Node(m.Value, depth + 1)))),
        TomlTableArray tables => new JsonArray([.. tables.Select(t => Node(t, depth + 1))]),
        TomlArray list => new JsonArray([.. list.Select(i => Node(i, depth + 1))]),
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        long whole => JsonValue.Create(whole),
        double number when double.IsFinite(number) => JsonValue.Create(number),
        null => null,
        _ => JsonValue.Create(value.ToString()),
    };
}
