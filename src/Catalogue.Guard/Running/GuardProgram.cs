using System.ComponentModel;
using Catalogue.Guard.Deciding;
using Catalogue.Guard.Messages;
using Catalogue.Guard.Processes;
using Catalogue.Guard.Stdio;
using Catalogue.Model.Store;

namespace Catalogue.Guard.Running;

/// <summary>Runs a guard from its options until its client, its server or its user ends it.</summary>
public static class GuardProgram
{
    /// <summary>Guard itself failed; a server's own exit code is passed on otherwise.</summary>
    public const int Failed = 3;

    /// <summary>The policy or another file cannot be used.</summary>
    public const int WrongUsage = 2;

    public static async Task<int> RunAsync(GuardOptions options, Stream input, Stream output, Surroundings around, CancellationToken cancel)
    {
        // While the policy is read the server's process is made ready; the server itself runs in it only when guard does.
        Task<ServerProcess>? held = options.Http is null && ServerProcess.CanHold ? Task.Run(() => ServerProcess.StartHeld(options.Command), CancellationToken.None) : null;
        GuardParts parts;
        try
        {
            parts = new GuardParts(options, around);
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            string why = FileFault.Line(e);
            around.Say(why);
            _ = held?.ContinueWith(ready => ready.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
            if (options.Http is null)
                AnswerAll(input, output, why);
            return e is FormatException ? WrongUsage : Failed;
        }
        using (parts)
        {
            int code = await RunAsync(options, parts, held, input, output, around, cancel);
            (long lines, string head) = parts.Audit.Head;
            around.Say($"audit {parts.Audit.Path}: {lines} lines, head {head}");
            return code;
        }
    }

    // The web server is not as much as loaded where nobody listens.
    private static Task<int> RunAsync(GuardOptions options, GuardParts parts, Task<ServerProcess>? held, Stream input, Stream output, Surroundings around, CancellationToken cancel) =>
        (options.Http, options.Metrics) is (null, null)
            ? OverStdioAsync(options, parts, held, input, output, around, cancel)
            : WebProgram.RunAsync(options, parts, () => OverStdioAsync(options, parts, held, input, output, around, cancel), around, cancel);

    private static async Task<int> OverStdioAsync(GuardOptions options, GuardParts parts, Task<ServerProcess>? held, Stream input, Stream output, Surroundings around, CancellationToken cancel)
    {
        try
        {
            using ServerProcess server = held is null ? ServerProcess.Start(options.Command) : await held;
            server.LetGo();
            return await new StdioGuard(parts.Gate, parts.Methods, parts.Approvals, options.Grant, around).RunAsync(server, input, output, cancel);
        }
        catch (Win32Exception e)
        {
            around.Say($"the server cannot be started: {e.Message}");
            AnswerAll(input, output, $"The server cannot be started: {e.Message}");
            return Failed;
        }
    }

    // A client that is told nothing waits, and its user looks for the fault in the server.
    private static void AnswerAll(Stream input, Stream output, string why)
    {
        using var client = new LineWriter(output);
        var reader = new LineReader(input);
        while (reader.Next() is { } line)
        {
            foreach (byte[] id in SalvagedIds.Of(line.Span))
                client.Write(Reply.Error(id, ErrorCode.Internal, why));
        }
    }
}
