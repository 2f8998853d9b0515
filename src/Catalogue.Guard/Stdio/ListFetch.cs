using System.Text;
using System.Text.Json;
using Catalogue.Guard.Deciding;
using Catalogue.Guard.Messages;

namespace Catalogue.Guard.Stdio;

/// <summary>Asks the server for all its tools before a call is judged by pins, and again after it said that they changed. Calls wait meanwhile.</summary>
internal sealed class ListFetch(Gate gate, Connection connection, Surroundings around)
{
    private const int MostPages = 100;
    private const int MostRounds = 5;
    private const int MostWaiting = 1000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock state = new();
    private readonly List<Action<string?>> waiting = [];
    private string? expected;
    private byte[]? meta;
    private int pages;
    private int rounds;

    /// <summary>Runs the work when the list is known; it is told why where it cannot be.</summary>
    /// <param name="message">The call that waits; what it says of its version is said in the question too.</param>
    public void After(ClientMessage message, Action<string?> work)
    {
        lock (state)
        {
            if (waiting.Count >= MostWaiting)
                throw new InvalidOperationException("Too many calls wait for the server's list of tools.");
            waiting.Add(work);
            if (expected is not null)
                return;
            (meta, rounds, expected) = (RequestMeta.Of(message), 0, "");
        }
        Begin();
    }

    /// <summary>Takes the server's answer to guard's own question.</summary>
    /// <returns>Whether it was one.</returns>
    public bool Take(ServerMessage message, ReadOnlyMemory<byte> line)
    {
        lock (state)
        {
            if (message.Id is not { } id || expected is not { Length: > 0 } || id.Key != "s" + expected)
                return false;
        }
        (string? cursor, string? fault) = Read(line);
        if (fault is null && cursor is not null && pages < MostPages)
        {
            Ask(cursor);
            return true;
        }
        if (fault is null)
            connection.Listed.Complete();
        // It said meanwhile that the list changed.
        if (fault is null && !connection.Listed.IsFresh && ++rounds < MostRounds)
            Begin();
        else
            Finish(fault);
        return true;
    }

    private void Begin()
    {
        connection.Listed.Begin();
        pages = 0;
        Ask(null);
    }

    private (string? Cursor, string? Fault) Read(ReadOnlyMemory<byte> line)
    {
        // Every tool is kept: the filter is only asked to look at each.
        if (ToolList.Filter(line, (name, definition) => gate.Shows(name, definition, connection.Grant, connection.Listed) || true) is null)
            return (null, "The server's list of tools cannot be read.");
        using JsonDocument document = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = GuardLimits.ServerDepth });
        if (!document.RootElement.TryGetProperty("result", out JsonElement result))
            return (null, "The server does not list its tools.");
        return (result.TryGetProperty("nextCursor", out JsonElement cursor) && cursor.ValueKind == JsonValueKind.String ? cursor.GetString() : null, null);
    }

    private void Ask(string? cursor)
    {
        string id = $"catalogue-guard-{around.NewName(16)}";
        lock (state)
        {
            expected = id;
            pages++;
        }
        byte[] line = Reply.Message(Encoding.ASCII.GetBytes($"\"{id}\""), writer =>
        {
            writer.WriteString("method", KnownMethods.List);
            writer.WriteStartObject("params");
            if (cursor is not null)
                writer.WriteString("cursor", cursor);
            if (meta is not null)
            {
                writer.WritePropertyName("_meta");
                writer.WriteRawValue(meta, skipInputValidation: true);
            }
            writer.WriteEndObject();
        });
        if (!connection.Server.Write(line))
            Finish("The server has ended.");
        else
            _ = GiveUpAsync(id);
    }

    private async Task GiveUpAsync(string id)
    {
        await Task.Delay(Patience, around.Clock);
        lock (state)
        {
            if (expected != id)
                return;
        }
        Finish("The server did not list its tools in time.");
    }

    private void Finish(string? fault)
    {
        Action<string?>[] ready;
        lock (state)
        {
            ready = [.. waiting];
            waiting.Clear();
            expected = null;
        }
        foreach (Action<string?> work in ready)
            work(fault);
    }
}
