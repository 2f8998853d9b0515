using System.Text.Json;

namespace Catalogue.Cli.Answering;

/// <summary>Requests that were read and not answered yet, by the lines that go in and out.</summary>
internal sealed class OpenRequests
{
    private readonly Lock gate = new();
    private readonly List<byte> incoming = [], outgoing = [];
    private TaskCompletionSource none = Done();
    private int open;

    /// <summary>Ends when every request that was read has its answer.</summary>
    public Task None
    {
        get
        {
            lock (gate)
                return none.Task;
        }
    }

    public void Read(ReadOnlySpan<byte> bytes) => Take(incoming, bytes, isRequest: true);

    public void Written(ReadOnlySpan<byte> bytes) => Take(outgoing, bytes, isRequest: false);

    private void Take(List<byte> line, ReadOnlySpan<byte> bytes, bool isRequest)
    {
        lock (gate)
        {
            foreach (byte one in bytes)
            {
                line.Add(one);
                if (one != '\n')
                    continue;
                if (HasId(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(line), isRequest))
                    Count(isRequest ? 1 : -1);
                line.Clear();
            }
        }
    }

    private void Count(int change)
    {
        int before = open;
        open = Math.Max(0, open + change);
        if (before == 0 && open > 0)
            none = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        else if (open == 0)
            none.TrySetResult();
    }

    // A request has an id and a method, its answer an id alone.
    private static bool HasId(ReadOnlySpan<byte> line, bool isRequest)
    {
        bool id = false, method = false;
        var reader = new Utf8JsonReader(line);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
                    continue;
                id |= reader.ValueTextEquals("id"u8);
                method |= reader.ValueTextEquals("method"u8);
            }
        }
        catch (JsonException)
        {
            return false;
        }
        return id && method == isRequest;
    }

    private static TaskCompletionSource Done()
    {
        var done = new TaskCompletionSource();
        done.SetResult();
        return done;
    }
}
