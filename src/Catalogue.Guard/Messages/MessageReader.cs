using System.Text.Json;
using System.Text.Unicode;

namespace Catalogue.Guard.Messages;

/// <summary>Reads a client's message, and refuses what two readers could take for two different messages.</summary>
internal static class MessageReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = GuardLimits.Depth, AllowDuplicateProperties = false };

    /// <param name="bytes">One message, without the line's end; must stay as it is while the message is used.</param>
    /// <param name="isLine">Whether it came as a line, which no reader may split in two.</param>
    /// <returns>A message or a fault.</returns>
    public static (ClientMessage? Message, MessageFault? Fault) Read(ReadOnlyMemory<byte> bytes, bool isLine)
    {
        ReadOnlySpan<byte> text = bytes.Span;
        if (text.StartsWith("\uFEFF"u8))
            return Refuse(text, ErrorCode.Parse, "byte-order-mark", "The message starts with a byte order mark.");
        if (!Utf8.IsValid(text))
            return Refuse(text, ErrorCode.Parse, "utf-8", "The message is not valid UTF-8.");
        if (isLine && text.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and int at && at < text.Length - 1)
            return Refuse(text, ErrorCode.Parse, "line-break", "The message holds a line break.");
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(bytes, Options);
        }
        catch (JsonException e)
        {
            return Refuse(text, ErrorCode.Parse, "json", "The message cannot be read: " + Cause(e));
        }
        catch (InvalidOperationException)
        {
            return Refuse(text, ErrorCode.Parse, "unicode", "A name in the message holds half a character.");
        }
        (ClientMessage? message, MessageFault? fault) = Read(document, bytes);
        if (message is null)
            document.Dispose();
        return (message, fault);
    }

    public static MessageFault TooLarge(ReadOnlySpan<byte> head) =>
        new(ErrorCode.InvalidRequest, "size", $"The message is larger than {GuardLimits.MessageBytes} bytes.", SalvagedIds.Of(head));

    private static (ClientMessage? Message, MessageFault? Fault) Read(JsonDocument document, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return document.RootElement.ValueKind switch
            {
                JsonValueKind.Object => new Envelope(document, bytes).Read(),
                JsonValueKind.Array => Refuse(bytes.Span, ErrorCode.InvalidRequest, "batch", "Batches are not taken; send each message by itself."),
                _ => Refuse(bytes.Span, ErrorCode.InvalidRequest, "shape", "A message is a JSON object."),
            };
        }
        catch (InvalidOperationException)
        {
            return Refuse(bytes.Span, ErrorCode.InvalidRequest, "unicode", "A name or id in the message holds half a character.");
        }
    }

    internal static (ClientMessage? Message, MessageFault? Fault) Refuse(ReadOnlySpan<byte> text, int code, string kind, string message) =>
        (null, new MessageFault(code, kind, message, SalvagedIds.Of(text)));

    private static string Cause(JsonException e)
    {
        int tail = e.Message.IndexOf(" LineNumber: ", StringComparison.Ordinal);
        return tail < 0 ? e.Message : e.Message[..tail];
    }
}
