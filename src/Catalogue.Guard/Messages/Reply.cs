using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Catalogue.Guard.Messages;

/// <summary>Messages of guard's own, as one line with its end.</summary>
internal static class Reply
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="id">JSON; null where it could not be found.</param>
    public static byte[] Error(byte[]? id, int code, string message) => Message(id, writer =>
    {
        writer.WriteStartObject("error");
        writer.WriteNumber("code", code);
        writer.WriteString("message", message);
        writer.WriteEndObject();
    });

    /// <summary>One reply for each id that waits.</summary>
    public static IEnumerable<byte[]> Errors(MessageFault fault) =>
        fault.Ids.Count == 0 ? [Error(null, fault.Code, fault.Message)] : fault.Ids.Select(id => Error(id, fault.Code, fault.Message));

    /// <summary>A tool's result that says why the call was not made.</summary>
    /// <param name="isModern">Whether the client speaks a version in which a result names its type.</param>
    public static byte[] Denied(byte[] id, string reason, bool isModern) => Message(id, writer =>
    {
        writer.WriteStartObject("result");
        if (isModern)
            writer.WriteString("resultType", "complete");
        writer.WriteStartArray("content");
        writer.WriteStartObject();
        writer.WriteString("type", "text");
        writer.WriteString("text", "Denied by policy: " + reason);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteBoolean("isError", true);
        writer.WriteEndObject();
    });

    /// <param name="write">Writes the members after <c>jsonrpc</c> and <c>id</c>.</param>
    public static byte[] Message(byte[]? id, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("jsonrpc", "2.0");
            writer.WritePropertyName("id");
            writer.WriteRawValue(id ?? "null"u8.ToArray(), skipInputValidation: true);
            write(writer);
            writer.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
