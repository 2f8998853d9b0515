using System.ComponentModel;
using Catalogue.Guard.Deciding;
using Catalogue.Guard.Http;
using Catalogue.Guard.Measuring;
using Catalogue.Guard.Messages;
using Catalogue.Guard.Stdio;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

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
        GuardParts parts;
        try
        {
            parts = new GuardParts(options, around);
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            around.Say(e.Message);
            if (options.Http is null)
                AnswerAll(input, output, e.Message);
            return e is FormatException ? WrongUsage : Failed;
        }
        using (parts)
        {
            int code = await RunAsync(options, parts, input, output, around, cancel);
            (long lines, string head) = parts.Audit.Head;
            around.Say($"audit {parts.Audit.Path}: {lines} lines, head {head}");
            return code;
        }
    }

    private static async Task<int> RunAsync(GuardOptions options, GuardParts parts, Stream input, Stream output, Surroundings around, CancellationToken cancel)
    {
        PrometheusText? text = options.Metrics is null ? null : new PrometheusText(parts.Metrics);
        WebApplication? metrics = null;
        try
        {
            metrics = text is null ? null : await HttpHost.MetricsAsync(options.Metrics!, text, cancel);
            return options.Http is { } http ? await OverHttpAsync(options, http, parts, around, cancel) : await OverStdioAsync(options, parts, input, output, around, cancel);
        }
        finally
        {
            if (metrics is not null)
                await metrics.DisposeAsync();
            text?.Dispose();
        }
    }

    private static async Task<int> OverStdioAsync(GuardOptions options, GuardParts parts, Stream input, Stream output, Surroundings around, CancellationToken cancel)
    {
        try
        {
            using ServerProcess server = ServerProcess.Start(options.Command);
            return await new StdioGuard(parts.Gate, parts.Methods, parts.Approvals, options.Grant, around).RunAsync(server, input, output, cancel);
        }
        catch (Win32Exception e)
        {
            around.Say($"the server cannot be started: {e.Message}");
            AnswerAll(input, output, $"The server cannot be started: {e.Message}");
            return Failed;
        }
    }

    private static async Task<int> OverHttpAsync(GuardOptions options, HttpOptions http, GuardParts parts, Surroundings around, CancellationToken cancel)
    {
        using var guard = new HttpGuard(parts.Gate, parts.Methods, parts.Approvals, () => parts.Grants, options.Grant, http, around);
        await using WebApplication app = await HttpHost.StartAsync(http.Listen, guard.HandleAsync, cancel);
        around.Say($"guard listens at {app.Urls.First()}{http.Path}");
        await app.WaitForShutdownAsync(cancel);
        return 0;
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
