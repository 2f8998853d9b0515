using System.Text.Json;
using System.Text.Unicode;

namespace Catalogue.Model.Json;

/// <summary>Finds what is sound JSON but would break whoever works with it: empty items in lists, and texts that are no Unicode.</summary>
internal static class JsonFault
{
    private const string EmptyItem = "has an empty item in a list";

    /// <summary>What is wrong with a catalogue file, or null.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static string? Of(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
            return "is not valid UTF-8 text";
        // Hardly any file holds either, so that hardly any is read twice.
        bool mayBeHalf = json.IndexOf("\\ud"u8) >= 0 || json.IndexOf("\\uD"u8) >= 0;
        if (!mayBeHalf && json.IndexOf("null"u8) < 0)
            return null;
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = DefinitionLimits.JsonDepth + 8 });
        return Of(ref reader);
    }

    /// <summary>Whether a list holds an empty item.</summary>
    public static string? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Any(i => i.ValueKind == JsonValueKind.Null) ? EmptyItem : value.EnumerateArray().Select(Of).FirstOrDefault(f => f is not null),
        JsonValueKind.Object => value.EnumerateObject().Select(m => Of(m.Value)).FirstOrDefault(f => f is not null),
        _ => null,
    };

    private static string? Of(ref Utf8JsonReader reader)
    {
        // A schema is its author's own; what it lists is not ours to judge, but its texts must be texts.
        int schema = int.MaxValue;
        bool next = false;
        var lists = new Stack<bool>();
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String && reader.ValueIsEscaped && IsHalf(ref reader))
                return "holds a text that is no valid Unicode";
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                lists.Push(reader.TokenType == JsonTokenType.StartArray);
                schema = next ? Math.Min(schema, lists.Count) : schema;
            }
            else if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
            {
                schema = lists.Count == schema ? int.MaxValue : schema;
                lists.Pop();
            }
            else if (reader.TokenType == JsonTokenType.Null && schema == int.MaxValue && lists.TryPeek(out bool list) && list)
                return EmptyItem;
            next = reader.TokenType == JsonTokenType.PropertyName && (reader.ValueTextEquals("inputSchema"u8) || reader.ValueTextEquals("outputSchema"u8));
        }
        return null;
    }

    private static bool IsHalf(ref Utf8JsonReader reader)
    {
        try
        {
            _ = reader.GetString();
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }
}
