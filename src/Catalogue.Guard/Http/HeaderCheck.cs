using System.Globalization;
using System.Text;
using System.Text.Json;
using Catalogue.Guard.Messages;
using Microsoft.AspNetCore.Http;

namespace Catalogue.Guard.Http;

/// <summary>Headers that repeat what the body says must say the same: somebody on the way may go by them.</summary>
internal static class HeaderCheck
{
    private const string Start = "=?base64?", End = "?=", ParameterPrefix = "Mcp-Param-";

    /// <returns>What does not fit, or null.</returns>
    public static string? Fault(IHeaderDictionary headers, ClientMessage message)
    {
        if (headers.TryGetValue("Mcp-Method", out var method) && method != message.Method)
            return "The header Mcp-Method does not match the body.";
        if (headers.TryGetValue("MCP-Protocol-Version", out var version) && message.Version is { } said && version != said)
            return "The header MCP-Protocol-Version does not match the body.";
        if (headers.TryGetValue("Mcp-Name", out var name) && (name.Count != 1 || Decoded(name!) is not { } decoded || decoded != NameOf(message)))
            return "The header Mcp-Name does not match the body.";
        foreach ((string key, var value) in headers)
        {
            if (message.Call is { } call && key.StartsWith(ParameterPrefix, StringComparison.OrdinalIgnoreCase)
                && (value.Count != 1 || Decoded(value!) is not { } parameter || !Holds(call.Arguments, parameter)))
                return $"The header {key} does not match the body.";
        }
        return null;
    }

    private static string? NameOf(ClientMessage message)
    {
        string key = message.Method == "resources/read" ? "uri" : "name";
        return message.Params is { ValueKind: JsonValueKind.Object } values && values.TryGetProperty(key, out JsonElement name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
    }

    // Null for what cannot be decoded.
    private static string? Decoded(string value)
    {
        if (!value.StartsWith(Start, StringComparison.Ordinal) || !value.EndsWith(End, StringComparison.Ordinal))
            return value;
        Span<byte> bytes = new byte[value.Length];
        return Convert.TryFromBase64String(value[Start.Length..^End.Length], bytes, out int length) ? Encoding.UTF8.GetString(bytes[..length]) : null;
    }

    // Which argument a header repeats stands in the tool's schema; that it repeats one at all is checked here.
    private static bool Holds(JsonElement value, string text) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Any(m => Holds(m.Value, text)),
        JsonValueKind.Array => value.EnumerateArray().Any(i => Holds(i, text)),
        JsonValueKind.String => value.ValueEquals(text),
        JsonValueKind.Number => value.GetRawText() == text || (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) && value.TryGetDecimal(out decimal own) && own == number),
        JsonValueKind.True => text == "true",
        JsonValueKind.False => text == "false",
        _ => false,
    };
}
