using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using Catalogue.Model.Json;

namespace Catalogue.Model.Servers;

/// <summary>
/// SHA-256, as 64 lower-case hex digits, of a definition's canonical form: a JSON object with the members <c>annotations</c>,
/// <c>description</c>, <c>inputSchema</c>, <c>name</c>, <c>outputSchema</c> and <c>title</c>, absent or null members left out,
/// written by RFC 8785 as UTF-8. <c>annotations</c> holds the given hints only.
/// </summary>
public static class Fingerprint
{
    public static string Of(ToolDefinition tool) => Convert.ToHexStringLower(SHA256.HashData(CanonicalForm(tool)));

    /// <summary>The bytes that are hashed.</summary>
    public static byte[] CanonicalForm(ToolDefinition tool)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true, MaxDepth = DefinitionLimits.JsonDepth + 8 }))
        {
            writer.WriteStartObject();
            WriteAnnotations(writer, tool.Annotations);
            WriteText(writer, "description", tool.Description);
            WriteSchema(writer, "inputSchema", tool.InputSchema);
            WriteText(writer, "name", tool.Name);
            WriteSchema(writer, "outputSchema", tool.OutputSchema);
            WriteText(writer, "title", tool.Title);
            writer.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is null)
            return;
        writer.WritePropertyName(name);
        CanonicalJson.WriteString(writer, text);
    }

    private static void WriteSchema(Utf8JsonWriter writer, string name, JsonElement? schema)
    {
        if (schema is not { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } value)
            return;
        writer.WritePropertyName(name);
        CanonicalJson.Write(writer, value);
    }

    private static void WriteAnnotations(Utf8JsonWriter writer, ToolAnnotations? hints)
    {
        if (hints is null)
            return;
        writer.WriteStartObject("annotations");
        WriteHint(writer, "destructiveHint", hints.DestructiveHint);
        WriteHint(writer, "idempotentHint", hints.IdempotentHint);
        WriteHint(writer, "openWorldHint", hints.OpenWorldHint);
        WriteHint(writer, "readOnlyHint", hints.ReadOnlyHint);
        WriteText(writer, "title", hints.Title);
        writer.WriteEndObject();
    }

    private static void WriteHint(Utf8JsonWriter writer, string name, bool? hint)
    {
        if (hint is { } value)
            writer.WriteBoolean(name, value);
    }
}
