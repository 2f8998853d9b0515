using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using ModelContextProtocol.Protocol;

namespace Catalogue.Sources.Places.Live;

/// <summary>What a server said.</summary>
/// <param name="Hello">Its answer to <c>initialize</c>.</param>
/// <param name="Pages">Its answers to <c>tools/list</c>, in order.</param>
/// <param name="Fault">Why the list ends before the server's own end, or null.</param>
internal sealed record ToolAnswer(JsonElement Hello, IReadOnlyList<JsonElement> Pages, string? Fault);

/// <summary>The whole of what we ever ask a server: <c>initialize</c> and <c>tools/list</c>. No tool is called.</summary>
internal sealed class ToolTalk(ITransport transport)
{
    private const string ProtocolVersion = "2025-11-25";

    private int asked;

    /// <exception cref="LiveException">The server refused, or ended before it answered.</exception>
    public async Task<ToolAnswer> RunAsync(CancellationToken cancel)
    {
        JsonElement hello = await AskAsync("initialize", Introduction(), cancel);
        await transport.SendMessageAsync(new JsonRpcNotification { Method = "notifications/initialized" }, cancel);
        var pages = new List<JsonElement>();
        var cursors = new HashSet<string>(StringComparer.Ordinal);
        string? cursor = null;
        do
        {
            if (pages.Count == LiveLimits.Pages)
                return new ToolAnswer(hello, pages, $"its list runs over more than {LiveLimits.Pages} pages; what follows is not read");
            pages.Add(await AskAsync("tools/list", cursor is null ? new JsonObject() : new JsonObject { ["cursor"] = cursor }, cancel));
            cursor = CursorOf(pages[^1]);
            if (cursor is not null && !cursors.Add(cursor))
                return new ToolAnswer(hello, pages, "its list leads back to a page that was read already");
        }
        while (cursor is not null);
        return new ToolAnswer(hello, pages, null);
    }

    private static JsonObject Introduction() => new()
    {
        ["protocolVersion"] = ProtocolVersion,
        ["capabilities"] = new JsonObject(),
        ["clientInfo"] = new JsonObject { ["name"] = "catalogue", ["version"] = typeof(ToolTalk).Assembly.GetName().Version!.ToString(3) },
    };

    private static string? CursorOf(JsonElement page)
    {
        try
        {
            return page.ValueKind == JsonValueKind.Object && page.TryGetProperty("nextCursor", out JsonElement next) && next.ValueKind == JsonValueKind.String && next.GetString() is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            // Half a character cannot be sent back.
            return null;
        }
    }

    private async Task<JsonElement> AskAsync(string method, JsonNode parameters, CancellationToken cancel)
    {
        var id = new RequestId(++asked);
        await transport.SendMessageAsync(new JsonRpcRequest { Id = id, Method = method, Params = parameters }, cancel);
        while (await NextAsync(method, cancel) is var message)
        {
            switch (message)
            {
                case JsonRpcResponse answer when answer.Id.Equals(id):
                    return Parsed(answer, method);
                case JsonRpcError error when error.Id.Equals(id):
                    throw new LiveException($"refused {method}: {error.Error.Message}");
                case JsonRpcRequest request:
                    await AnswerAsync(request, cancel);
                    break;
                default:
                    break;
            }
        }
        throw new InvalidOperationException("A message is never null.");
    }

    private async Task<JsonRpcMessage> NextAsync(string method, CancellationToken cancel)
    {
        try
        {
            return await transport.MessageReader.ReadAsync(cancel);
        }
        catch (ChannelClosedException e)
        {
            throw new LiveException($"ended before it answered {method}", e);
        }
    }

    private static JsonElement Parsed(JsonRpcResponse answer, string method)
    {
        try
        {
            using JsonDocument document = RawResult.Unpack(answer.Result);
            return document.RootElement.Clone();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new LiveException($"answered {method} with what is no JSON: {e.Message}", e);
        }
    }

    // A server may ask whether we are there; all else it may ask for (files, a model, a person) it does not get.
    private Task AnswerAsync(JsonRpcRequest request, CancellationToken cancel) => transport.SendMessageAsync(
        request.Method == "ping"
            ? new JsonRpcResponse { Id = request.Id, Result = new JsonObject() }
            : new JsonRpcError { Id = request.Id, Error = new JsonRpcErrorDetail { Code = -32601, Message = "Method not found" } },
        cancel);
}
