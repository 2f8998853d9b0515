using System.Text;
using System.Text.Json;
using Catalogue.Guard.Deciding;
using Catalogue.Guard.Messages;

namespace Catalogue.Guard.Http;

/// <summary>Asks the server for all its tools before a call is judged by pins, under the client's own session.</summary>
internal sealed class HttpListFetch(Gate gate, Upstream upstream, Surroundings around)
{
    private const int MostPages = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <returns>Why the list is not known, or null.</returns>
    public async Task<string?> EnsureAsync(Exchange exchange, ClientMessage call)
    {
        await exchange.Session.Fetching.WaitAsync(exchange.Gone);
        try
        {
            if (exchange.Session.Listed.IsFresh)
                return null;
            exchange.Session.Listed.Begin();
            string? cursor = null;
            for (int page = 0; page < MostPages; page++)
            {
                (cursor, string? fault) = await PageAsync(exchange, call, cursor);
                if (fault is not null)
                    return fault;
                if (cursor is null)
                    break;
            }
            exchange.Session.Listed.Complete();
            return null;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or JsonException || (e is OperationCanceledException && !exchange.Gone.IsCancellationRequested))
        {
            around.Say($"the server's tools cannot be looked up: {e.Message}");
            return "The server did not list its tools.";
        }
        finally
        {
            exchange.Session.Fetching.Release();
        }
    }

    private async Task<(string? Cursor, string? Fault)> PageAsync(Exchange exchange, ClientMessage call, string? cursor)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(exchange.Gone);
        clock.CancelAfter(Patience);
        var headers = new Microsoft.AspNetCore.Http.HeaderDictionary(exchange.Request.Headers.ToDictionary(StringComparer.OrdinalIgnoreCase));
        foreach (string own in headers.Keys.Where(k => k.StartsWith("Mcp-Param-", StringComparison.OrdinalIgnoreCase) || k.Equals("Mcp-Name", StringComparison.OrdinalIgnoreCase)).ToList())
            headers.Remove(own);
        if (headers.ContainsKey("Mcp-Method"))
            headers["Mcp-Method"] = KnownMethods.List;
        using HttpResponseMessage response = await upstream.SendAsync("POST", null, headers, Question(call, cursor), exchange.WithAuthorization, clock.Token);
        ReadOnlyMemory<byte>? body = await Body.ReadAsync(await response.Content.ReadAsStreamAsync(clock.Token), response.Content.Headers.ContentLength, _ => { }, clock.Token);
        if (!response.IsSuccessStatusCode || body is null || Answer(response, body.Value) is not { } answer)
            return (null, "The server does not list its tools.");
        if (ToolList.Filter(answer, (name, definition) => gate.Shows(name, definition, exchange.Grant, exchange.Session.Listed) || true) is null)
            return (null, "The server's list of tools cannot be read.");
        using JsonDocument document = JsonDocument.Parse(answer, new JsonDocumentOptions { MaxDepth = GuardLimits.ServerDepth });
        return document.RootElement.TryGetProperty("result", out JsonElement result)
            ? (result.TryGetProperty("nextCursor", out JsonElement next) && next.ValueKind == JsonValueKind.String ? next.GetString() : null, null)
            : (null, "The server does not list its tools.");
    }

    private static ReadOnlyMemory<byte>? Answer(HttpResponseMessage response, ReadOnlyMemory<byte> body)
    {
        if (response.Content.Headers.ContentType?.MediaType != "text/event-stream")
            return body;
        ReadOnlyMemory<byte>? found = null;
        var events = new EventStream(data =>
        {
            if (ServerReader.Read(data.Span) is { IsResponse: true })
                found = data.ToArray();
            return null;
        });
        events.Take(body.Span, new System.Buffers.ArrayBufferWriter<byte>());
        return found;
    }

    private byte[] Question(ClientMessage call, string? cursor)
    {
        byte[] id = Encoding.ASCII.GetBytes($"\"catalogue-guard-{around.NewName(16)}\"");
        byte[] line = Reply.Message(id, writer =>
        {
            writer.WriteString("method", KnownMethods.List);
            writer.WriteStartObject("params");
            if (cursor is not null)
                writer.WriteString("cursor", cursor);
            if (RequestMeta.Of(call) is { } meta)
            {
                writer.WritePropertyName("_meta");
                writer.WriteRawValue(meta, skipInputValidation: true);
            }
            writer.WriteEndObject();
        });
        return line;
    }
}
