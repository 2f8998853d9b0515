using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Catalogue.Guard.Messages;

/// <summary>Takes tools out of a list's bytes and leaves all other bytes as they are.</summary>
internal static class ToolList
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = GuardLimits.ServerDepth, AllowDuplicateProperties = false };

    /// <param name="message">A response, see <see cref="ServerReader"/>.</param>
    /// <param name="shows">Whether a client may see the tool, by its name and its definition.</param>
    /// <returns>The message with only those tools; null where it cannot be read as a list, and must not be passed on.</returns>
    public static ReadOnlyMemory<byte>? Filter(ReadOnlyMemory<byte> message, Func<string, JsonElement, bool> shows)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(message, Options);
            if (!document.RootElement.TryGetProperty("result", out JsonElement result))
                return message;
            if (result.ValueKind != JsonValueKind.Object || KnownMembers.OfList.Imposter(result) is not null
                || !result.TryGetProperty("tools", out JsonElement tools) || tools.ValueKind != JsonValueKind.Array)
                return null;
            return Without(message, tools, tool => NameOf(tool) is { } name && shows(name, tool));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // A tool whose name a client could read in two ways is left out.
    private static string? NameOf(JsonElement tool) =>
        tool.ValueKind == JsonValueKind.Object && KnownMembers.OfTool.Imposter(tool) is null && tool.TryGetProperty("name", out JsonElement name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;

    private static ReadOnlyMemory<byte> Without(ReadOnlyMemory<byte> message, JsonElement tools, Func<JsonElement, bool> keeps)
    {
        JsonElement[] all = [.. tools.EnumerateArray()];
        JsonElement[] kept = [.. all.Where(keeps)];
        if (kept.Length == all.Length)
            return message;
        (int start, int length) = Place(message.Span, tools);
        var filtered = new ArrayBufferWriter<byte>(message.Length);
        filtered.Write(message.Span[..start]);
        filtered.Write("["u8);
        for (int i = 0; i < kept.Length; i++)
        {
            if (i > 0)
                filtered.Write(","u8);
            filtered.Write(JsonMarshal.GetRawUtf8Value(kept[i]));
        }
        filtered.Write("]"u8);
        filtered.Write(message.Span[(start + length)..]);
        return filtered.WrittenMemory;
    }

    /// <summary>Where a value stands in the bytes that it was parsed from.</summary>
    public static (int Start, int Length) Place(ReadOnlySpan<byte> message, JsonElement value)
    {
        ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8Value(value);
        return ((int)Unsafe.ByteOffset(ref MemoryMarshal.GetReference(message), ref MemoryMarshal.GetReference(raw)), raw.Length);
    }
}
