using System.Buffers;
using Catalogue.Guard.Deciding;
using Catalogue.Guard.Messages;
using Microsoft.AspNetCore.Http;

namespace Catalogue.Guard.Http;

/// <summary>Brings a server's answer to the client. What could be a list that cannot be read does not arrive.</summary>
internal sealed class Relay(ServerAnswer answer, ResourceMetadata metadata, Surroundings around)
{
    /// <param name="asked">The method that was asked; null for a stream that answers whatever comes.</param>
    /// <param name="id">The request's id, for an error in its place.</param>
    /// <returns><c>ok</c> or <c>error</c>.</returns>
    public async Task<string> PassAsync(Exchange exchange, HttpResponseMessage response, string? asked, RequestId? id)
    {
        int status = (int)response.StatusCode;
        string? type = response.Content.Headers.ContentType?.MediaType;
        string? fault = status is >= 300 and < 400
            ? $"The server at the upstream address sends its clients elsewhere ({response.Headers.Location}); name that address as --upstream."
            : response.Content.Headers.ContentType?.CharSet is { } charset && !charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase) || response.Content.Headers.ContentEncoding.Count > 0
                ? "The server's answer is in an encoding that guard does not read."
                : null;
        if (fault is not null)
            return await FaultAsync(exchange, id, fault);
        if (!exchange.Streams)
            CopyHead(exchange, response, status);
        if (type == "text/event-stream")
            return await EventsAsync(exchange, response, asked);
        ReadOnlyMemory<byte>? body = await Body.ReadAsync(await response.Content.ReadAsStreamAsync(exchange.Gone), response.Content.Headers.ContentLength, _ => { }, exchange.Gone);
        if (body is null)
            return await FaultAsync(exchange, id, "The server's answer is too large.");
        return await WholeAsync(exchange, body.Value, type, status, asked, id);
    }

    public static async Task<string> FaultAsync(Exchange exchange, RequestId? id, string why)
    {
        if (!exchange.Response.HasStarted)
            exchange.Response.Clear();
        await exchange.AnswerAsync(502, Reply.Error(id?.Json, ErrorCode.Internal, why));
        return "error";
    }

    private void CopyHead(Exchange exchange, HttpResponseMessage response, int status)
    {
        exchange.Response.StatusCode = status;
        foreach ((string name, IEnumerable<string> values) in response.Headers.Concat(response.Content.Headers))
        {
            if (Upstream.Passes(name))
                exchange.Response.Headers[name] = name.Equals("WWW-Authenticate", StringComparison.OrdinalIgnoreCase) ? metadata.Renamed(values, exchange.Request) : values.ToArray();
        }
    }

    private async Task<string> WholeAsync(Exchange exchange, ReadOnlyMemory<byte> body, string? type, int status, string? asked, RequestId? id)
    {
        bool isJson = type is not null && (type == "application/json" || type.EndsWith("+json", StringComparison.Ordinal));
        if (body.IsEmpty || (!isJson && status >= 400))
        {
            exchange.Response.ContentLength = body.Length;
            await exchange.Response.Body.WriteAsync(body, exchange.Gone);
            return status < 400 ? "ok" : "error";
        }
        ServerMessage? message = isJson ? ServerReader.Read(body.Span) : null;
        // An error need not be a message of the protocol; a success must be one.
        bool mayPass = status >= 400 && !body.Span.TrimStart(" \r\n\t"u8).StartsWith("["u8) && body.Span.IndexOf("\"tools\""u8) < 0;
        ReadOnlyMemory<byte>? seen = message is not null ? answer.Seen(asked, message, body, exchange.Grant, exchange.Session.Listed) : mayPass ? (ReadOnlyMemory<byte>?)body : null;
        if (seen is not { } bytes)
            return await FaultAsync(exchange, id, "The server's answer cannot be read.");
        if (exchange.Streams)
        {
            await exchange.AnswerAsync(status, bytes);
        }
        else
        {
            exchange.Response.ContentLength = bytes.Length;
            await exchange.Response.Body.WriteAsync(bytes, exchange.Gone);
        }
        return status >= 400 || message?.IsError == true ? "error" : "ok";
    }

    private async Task<string> EventsAsync(Exchange exchange, HttpResponseMessage response, string? asked)
    {
        string outcome = "ok";
        var events = new EventStream(data => Look(exchange, data, asked, ref outcome));
        var output = new ArrayBufferWriter<byte>();
        byte[] piece = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            Stream stream = await response.Content.ReadAsStreamAsync(exchange.Gone);
            int read;
            while ((read = await stream.ReadAsync(piece, exchange.Gone)) > 0)
            {
                events.Take(piece.AsSpan(0, read), output);
                if (output.WrittenCount == 0)
                    continue;
                await exchange.Response.Body.WriteAsync(output.WrittenMemory, exchange.Gone);
                await exchange.Response.Body.FlushAsync(exchange.Gone);
                output.ResetWrittenCount();
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
        return outcome;
    }

    private ReadOnlyMemory<byte>? Look(Exchange exchange, ReadOnlyMemory<byte> data, string? asked, ref string outcome)
    {
        if (ServerReader.Read(data.Span) is not { } message)
        {
            around.Say("an event of the server cannot be read and was not passed on");
            IReadOnlyList<byte[]> ids = SalvagedIds.Of(data.Span);
            if (ids.Count != 1)
                return null;
            return Reply.Error(ids[0], ErrorCode.Internal, "The server's answer cannot be read.");
        }
        if (message.Method == KnownMethods.ListChanged)
            exchange.Session.Listed.Stale();
        if (!message.IsResponse)
            return data;
        outcome = message.IsError ? "error" : outcome;
        return answer.Seen(message.HoldsTools && asked != KnownMethods.Call ? null : asked, message, data, exchange.Grant, exchange.Session.Listed)
            ?? Reply.Error(message.Id?.Json, ErrorCode.Internal, "The server's list of tools cannot be read.");
    }
}
