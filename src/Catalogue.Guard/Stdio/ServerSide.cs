using System.Runtime.InteropServices;
using System.Text.Json;
using Catalogue.Guard.Deciding;
using Catalogue.Guard.Messages;

namespace Catalogue.Guard.Stdio;

/// <summary>Reads what the server says. Lists lose what the client may not see; what cannot be read is not passed on, since a client might.</summary>
internal sealed class ServerSide(Gate gate, ListFetch fetch, Connection connection, Surroundings around)
{
    private readonly ServerAnswer answer = new(gate, around);
    private int unreadable;

    /// <summary>Reads until the server's stream ends.</summary>
    public void Run(Stream output)
    {
        var reader = new LineReader(output);
        while (reader.Next() is { } line)
        {
            if (reader.IsTooLong)
                Unreadable(line.Span, "is too long");
            else if (line.Span.ContainsAnyExcept(" \t\r\n"u8))
                Take(line);
        }
    }

    private void Take(ReadOnlyMemory<byte> line)
    {
        ReadOnlyMemory<byte> text = line.TrimEnd("\r\n"u8);
        if (text.Span.TrimStart(" \t"u8).StartsWith("["u8))
            Batch(text);
        else if (ServerReader.Read(text.Span) is not { } message)
            Unreadable(text.Span, "cannot be read");
        else if (message.IsResponse)
            Response(message, text, line);
        else
            Notice(message, line);
    }

    // Servers of 2025-03-26 may answer in one; each is looked at and sent by itself.
    private void Batch(ReadOnlyMemory<byte> text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = GuardLimits.ServerDepth });
            foreach (JsonElement one in document.RootElement.EnumerateArray())
                Take((byte[])[.. JsonMarshal.GetRawUtf8Value(one), (byte)'\n']);
        }
        catch (JsonException)
        {
            Unreadable(text.Span, "cannot be read");
        }
    }

    private void Notice(ServerMessage message, ReadOnlyMemory<byte> line)
    {
        if (message.Method == KnownMethods.ListChanged)
            connection.Listed.Stale();
        connection.Client.Write(line.Span);
    }

    private void Response(ServerMessage message, ReadOnlyMemory<byte> text, ReadOnlyMemory<byte> line)
    {
        if (fetch.Take(message, text))
            return;
        Asked? asked = message.Id is { } id ? connection.Pending.Take(id.Key) : null;
        ReadOnlyMemory<byte>? passed = Whole(line, text, answer.Seen(asked?.Method, message, text, connection.Grant, connection.Listed));
        if (passed is { } bytes)
            connection.Client.Write(bytes.Span);
        else
            Unreadable(text.Span, "is no list of tools that can be read", message.Id?.Json);
        if (asked?.Ticket is { } ticket)
            gate.Done(ticket, message.IsError ? "error" : "ok");
    }

    // What was not changed keeps its line's end too.
    private static ReadOnlyMemory<byte>? Whole(ReadOnlyMemory<byte> line, ReadOnlyMemory<byte> text, ReadOnlyMemory<byte>? passed) =>
        passed is { } bytes && bytes.Length == text.Length && bytes.Span == text.Span ? line : passed;

    private void Unreadable(ReadOnlySpan<byte> text, string why, byte[]? known = null)
    {
        if (unreadable++ < 20)
            around.Say($"a message of the server {why} and was not passed on");
        foreach (byte[] id in known is null ? SalvagedIds.Of(text) : [known])
        {
            Asked? asked = connection.Pending.Take(RequestId.KeyOfJson(id));
            if (asked is null && known is null)
                continue;
            connection.Client.Write(Reply.Error(id, ErrorCode.Internal, $"The server's answer {why}."));
            if (asked?.Ticket is { } ticket)
                gate.Done(ticket, "error");
        }
    }
}
