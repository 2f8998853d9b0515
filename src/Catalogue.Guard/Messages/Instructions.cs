using System.Text.Json;

namespace Catalogue.Guard.Messages;

/// <summary>What a server tells the model when it introduces itself.</summary>
internal static class Instructions
{
    /// <summary>The message without its instructions where they are not the ones to keep; all other bytes stay, and an empty text stands in their place.</summary>
    public static ReadOnlyMemory<byte> Checked(ReadOnlyMemory<byte> message, Func<string, bool> keeps)
    {
        using JsonDocument document = JsonDocument.Parse(message, new JsonDocumentOptions { MaxDepth = GuardLimits.ServerDepth });
        if (!document.RootElement.TryGetProperty("result", out JsonElement result) || result.ValueKind != JsonValueKind.Object
            || !result.TryGetProperty("instructions", out JsonElement text) || (text.ValueKind == JsonValueKind.String && keeps(text.GetString()!)))
            return message;
        (int start, int length) = ToolList.Place(message.Span, text);
        byte[] without = [.. message.Span[..start], .. "\"\""u8, .. message.Span[(start + length)..]];
        return without;
    }
}
