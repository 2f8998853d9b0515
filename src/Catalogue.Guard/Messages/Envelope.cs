using System.Text.Json;

namespace Catalogue.Guard.Messages;

/// <summary>Reads what a JSON object says as a message of JSON-RPC.</summary>
internal readonly ref struct Envelope(JsonDocument document, ReadOnlyMemory<byte> bytes)
{
    public (ClientMessage? Message, MessageFault? Fault) Read()
    {
        JsonElement root = document.RootElement;
        if (KnownMembers.OfMessage.Imposter(root) is { } imposter)
            return Refuse("imposter", $"The member '{imposter}' reads like one that the protocol knows.");
        if (!root.TryGetProperty("jsonrpc", out JsonElement version) || version.ValueKind != JsonValueKind.String || !version.ValueEquals("2.0"u8))
            return Refuse("shape", "The message does not say \"jsonrpc\": \"2.0\".");
        bool hasId = root.TryGetProperty("id", out JsonElement idValue), hasMethod = root.TryGetProperty("method", out JsonElement method);
        bool hasResult = root.TryGetProperty("result", out _), hasError = root.TryGetProperty("error", out _);
        RequestId? id = hasId ? RequestId.Of(idValue) : null;
        if (hasId && id is null)
            return Refuse("id", "The id is neither a text nor an integer.");
        if (!hasMethod)
            return hasId && hasResult != hasError && !root.TryGetProperty("params", out _)
                ? (new ClientMessage(document, bytes, MessageKind.Response, id, "", null), null)
                : Refuse("shape", "The message is neither a request nor a response.");
        if (hasResult || hasError)
            return Refuse("shape", "The message is a request and a response at once.");
        if (method.ValueKind != JsonValueKind.String)
            return Refuse("shape", "The method is no text.");
        return Request(root, id, method.GetString()!);
    }

    private (ClientMessage? Message, MessageFault? Fault) Request(JsonElement root, RequestId? id, string method)
    {
        bool hasParams = root.TryGetProperty("params", out JsonElement values);
        if (hasParams && values.ValueKind != JsonValueKind.Object)
            return Refuse("shape", "The params are no object.");
        if (id is null)
            return method.StartsWith(KnownMethods.NotificationPrefix, StringComparison.Ordinal)
                ? (new ClientMessage(document, bytes, MessageKind.Notification, null, method, null), null)
                : Refuse("no-id", "The request has no id.");
        if (method != KnownMethods.Call)
            return (new ClientMessage(document, bytes, MessageKind.Request, id, method, null), null);
        if (!hasParams)
            return Refuse("call", "The call has no params.", ErrorCode.InvalidParams);
        if (KnownMembers.OfCall.Imposter(values) is { } imposter)
            return Refuse("imposter", $"The member '{imposter}' reads like one that the protocol knows.");
        if (!values.TryGetProperty("name", out JsonElement name) || name.ValueKind != JsonValueKind.String)
            return Refuse("call", "The call names no tool.", ErrorCode.InvalidParams);
        bool hasArguments = values.TryGetProperty("arguments", out JsonElement arguments);
        if (hasArguments && arguments.ValueKind != JsonValueKind.Object)
            return Refuse("call", "The arguments are no object.", ErrorCode.InvalidParams);
        var call = new ToolRequest(name.GetString()!, hasArguments ? arguments : default, values.TryGetProperty("task", out _));
        return (new ClientMessage(document, bytes, MessageKind.Request, id, method, call), null);
    }

    private (ClientMessage? Message, MessageFault? Fault) Refuse(string kind, string message, int code = ErrorCode.InvalidRequest) => MessageReader.Refuse(bytes.Span, code, kind, message);
}
