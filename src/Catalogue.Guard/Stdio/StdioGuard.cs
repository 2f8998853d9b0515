using Catalogue.Guard.Approving;
using Catalogue.Guard.Deciding;
using Catalogue.Guard.Messages;

namespace Catalogue.Guard.Stdio;

/// <summary>Stands between a client and a server that it starts, on their standard streams.</summary>
internal sealed class StdioGuard(Gate gate, KnownMethods methods, Approvals approvals, string grant, Surroundings around)
{
    /// <summary>For a server to end by itself after its input was closed.</summary>
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(5);

    /// <summary>For a server that still works on something when its client has said all that it will.</summary>
    private static readonly TimeSpan LastAnswers = TimeSpan.FromSeconds(60);

    /// <summary>Runs until the server or the client ends, or it is told to.</summary>
    /// <returns>The server's exit code.</returns>
    public async Task<int> RunAsync(ServerProcess server, Stream input, Stream output, CancellationToken cancel)
    {
        using var toServer = new LineWriter(server.Input);
        using var toClient = new LineWriter(output);
        var connection = new Connection(toClient, toServer, grant);
        var fetch = new ListFetch(gate, connection, around);
        Task exit = server.ExitAsync();
        Task said = Reading(() => new ServerSide(gate, fetch, connection, around).Run(server.Output));
        Task heard = Reading(() => new ClientSide(gate, methods, approvals, fetch, connection, around).Run(input));
        Task stop = Task.Delay(Timeout.Infinite, cancel);
        await Task.WhenAny(exit, said, heard, stop);
        if (!exit.IsCompleted && heard.IsCompleted && !cancel.IsCancellationRequested)
            await LastWordsAsync(connection, toServer, exit, stop);
        toServer.Dispose();
        await server.EndAsync(exit.IsCompleted || said.IsCompleted || cancel.IsCancellationRequested ? TimeSpan.FromMilliseconds(50) : Goodbye);
        int code = await server.ExitAsync();
        // What the server wrote before it ended is in the pipe and belongs to the client.
        await Task.WhenAny(said, Task.Delay(TimeSpan.FromSeconds(2), CancellationToken.None));
        Lost(connection, code);
        return code;
    }

    // The client said all it will; the server may still be at work on what it was asked.
    private static async Task LastWordsAsync(Connection connection, LineWriter toServer, Task exit, Task stop)
    {
        toServer.Dispose();
        for (TimeSpan waited = default; waited < LastAnswers && !exit.IsCompleted && !stop.IsCompleted; waited += TimeSpan.FromMilliseconds(50))
        {
            if (connection.Pending.IsEmpty && waited > Goodbye)
                return;
            await Task.WhenAny(exit, stop, Task.Delay(50, CancellationToken.None));
        }
    }

    private void Lost(Connection connection, int code)
    {
        foreach (Asked asked in connection.Pending.TakeAll())
        {
            connection.Client.Write(Reply.Error(asked.Id.Json, ErrorCode.Internal, $"The server ended with exit code {code} before it answered."));
            if (asked.Ticket is { } ticket)
                gate.Done(ticket, "lost");
        }
    }

    // A thread that waits in a system call answers sooner than one that is woken by another.
    private Task Reading(Action read)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                read();
            }
            catch (Exception e) when (e is IOException or ObjectDisposedException)
            {
                // The other side is gone, which is the end of the stream.
            }
            catch (Exception e)
            {
                around.Say($"guard stops, because it met what it did not expect: {e}");
            }
            finally
            {
                done.SetResult();
            }
        })
        { IsBackground = true };
        thread.Start();
        return done.Task;
    }
}
