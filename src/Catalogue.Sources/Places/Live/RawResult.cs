using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Catalogue.Sources.Places.Live;

/// <summary>
/// Carries a list of tools through the SDK as one text. Its own reader refuses the whole answer for one schema nested too deep or one broken character;
/// as text it arrives as it was sent, and each tool is judged alone.
/// </summary>
internal static class RawResult
{
    private const string Member = "raw";

    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 20_000 };

    /// <summary>A JSON-RPC message with its list of tools packed; every other message as it is.</summary>
    public static ReadOnlyMemory<byte> Pack(ReadOnlyMemory<byte> message)
    {
        try
        {
            using var document = JsonDocument.Parse(message, Deep);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("result", out JsonElement result) || !root.TryGetProperty("id", out JsonElement id))
                return message;
            return result.ValueKind == JsonValueKind.Object && result.TryGetProperty("tools", out _) ? Packed(id, result) : message;
        }
        catch (JsonException)
        {
            // No message at all: the SDK skips it, as it would have.
            return message;
        }
    }

    /// <summary>What <see cref="Pack"/> packed, or any other result.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonDocument Unpack(JsonNode? result) =>
        JsonDocument.Parse(result is JsonObject { Count: 1 } only && only[Member] is JsonValue text && text.TryGetValue(out string? raw) ? raw : result?.ToJsonString() ?? "null", Deep);

    private static ReadOnlyMemory<byte> Packed(JsonElement id, JsonElement result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("jsonrpc", "2.0");
            writer.WritePropertyName("id");
            id.WriteTo(writer);
            writer.WriteStartObject("result");
            writer.WriteString(Member, result.GetRawText());
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }
}
