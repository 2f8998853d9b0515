using System.Text.Json;

namespace Catalogue.Guard.Messages;

internal enum MessageKind
{
    Request,
    Notification,
    Response,
}

/// <summary>A client's message that every reader takes alike. Its values live until it is disposed.</summary>
internal sealed class ClientMessage(JsonDocument document, ReadOnlyMemory<byte> bytes, MessageKind kind, RequestId? id, string method, ToolRequest? call) : IDisposable
{
    /// <summary>As they came; what is forwarded.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes;

    public MessageKind Kind => kind;

    /// <summary>Of a request or response.</summary>
    public RequestId? Id => id;

    /// <summary>Empty for a response.</summary>
    public string Method => method;

    /// <summary>For <c>tools/call</c>.</summary>
    public ToolRequest? Call => call;

    public JsonElement Root => document.RootElement;

    public JsonElement Params => Root.TryGetProperty("params", out JsonElement value) ? value : default;

    /// <summary>The version that the message itself names, as those since 2026-07-28 do; null where it does not.</summary>
    public string? Version => Meta("io.modelcontextprotocol/protocolVersion") is { ValueKind: JsonValueKind.String } version ? version.GetString() : null;

    /// <summary>Whether the message itself says that its client can ask a person.</summary>
    public bool CanElicit => Meta("io.modelcontextprotocol/clientCapabilities") is { ValueKind: JsonValueKind.Object } can && can.TryGetProperty("elicitation", out _);

    public void Dispose() => document.Dispose();

    private JsonElement? Meta(string key) =>
        Params is { ValueKind: JsonValueKind.Object } values && values.TryGetProperty("_meta", out JsonElement meta) && meta.ValueKind == JsonValueKind.Object && meta.TryGetProperty(key, out JsonElement value) ? value : null;
}

/// <summary>What <c>tools/call</c> asks for.</summary>
/// <param name="Arguments">A JSON object, or undefined for none.</param>
/// <param name="IsTask">Whether the call is to run as a task.</param>
internal sealed record ToolRequest(string Tool, JsonElement Arguments, bool IsTask);
