using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Catalogue.Tests.Guard;

/// <summary>A guard with a server behind it, as a client starts it.</summary>
internal sealed class GuardedRun : IDisposable
{
    private readonly Process process;
    private readonly List<string> errors = [];

    private GuardedRun(TempFolder folder, Process process)
    {
        (Folder, this.process) = (folder, process);
        process.ErrorDataReceived += (_, line) =>
        {
            lock (errors)
                errors.Add(line.Data ?? "");
        };
        process.BeginErrorReadLine();
    }

    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "catalogue.dll");

    public static string[] Server { get; } = ["dotnet", Path.Combine(AppContext.BaseDirectory, "Catalogue.TestServer.dll"), "guarded"];

    public TempFolder Folder { get; }

    public Process Process => process;

    public string ReceivedFile => Folder.File("received");

    /// <summary>What reached the server, byte for byte.</summary>
    public string Received => File.Exists(ReceivedFile) ? File.ReadAllText(ReceivedFile, Encoding.UTF8) : "";

    public string Errors
    {
        get
        {
            lock (errors)
                return string.Join('\n', errors);
        }
    }

    /// <param name="options">Beside <c>--policy</c> and <c>--state</c>.</param>
    public static GuardedRun Start(TempFolder folder, string policy, string[]? options = null, string[]? server = null)
    {
        string file = folder.File("policy.json");
        if (!File.Exists(file))
            File.WriteAllText(file, policy);
        string[] arguments = [Program, "guard", "--policy", file, "--state", folder.File("state"), .. options ?? [], "--", .. server ?? Server];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, StandardOutputEncoding = Encoding.UTF8, StandardInputEncoding = new UTF8Encoding(false) };
        start.Environment["RECEIVED"] = folder.File("received");
        return new GuardedRun(folder, Process.Start(start)!);
    }

    /// <summary>A guard before a server that is reached by HTTP, on a free port that it tells.</summary>
    public static GuardedRun Listening(TempFolder folder, string policy, string upstream, string[] options)
    {
        string file = folder.Write("policy.json", policy);
        using var free = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        free.Start();
        int port = ((System.Net.IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        string[] arguments = [Program, "guard", "--policy", file, "--state", folder.File("state"), "--listen", $"127.0.0.1:{port}", "--upstream", upstream, .. options];
        return new GuardedRun(folder, Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!);
    }

    /// <summary>The first line on the standard error that is a number.</summary>
    public async Task<int> NumberSaidAsync(CancellationToken cancel)
    {
        while (true)
        {
            foreach (string line in Errors.Split('\n'))
            {
                if (int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
                    return number;
            }
            await Task.Delay(20, cancel);
        }
    }

    public void Send(string line)
    {
        process.StandardInput.Write(line + "\n");
        process.StandardInput.Flush();
    }

    public string Next()
    {
        Task<string?> line = process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask();
        Assert.True(line.Wait(TimeSpan.FromSeconds(60)), "guard says nothing: " + Errors);
        return line.Result ?? throw new EndOfStreamException(Errors);
    }

    /// <summary>The next message that answers the id; others before it are dropped.</summary>
    public JsonElement Answer(string id)
    {
        while (true)
        {
            JsonElement message = JsonElement.Parse(Next());
            if (message.TryGetProperty("id", out JsonElement of) && of.GetRawText() == id && !message.TryGetProperty("method", out _))
                return message;
        }
    }

    public JsonElement Ask(string id, string method, string values)
    {
        Send($$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{values}}}""");
        return Answer(id);
    }

    public JsonElement Call(string id, string tool, string arguments = "{}") => Ask(id, "tools/call", $$"""{"name":"{{tool}}","arguments":{{arguments}}}""");

    public int End()
    {
        process.StandardInput.Close();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(60)), "guard does not end");
        return process.ExitCode;
    }

    public static bool IsDenied(JsonElement answer) => answer.TryGetProperty("result", out JsonElement result) && result.TryGetProperty("isError", out JsonElement error) && error.GetBoolean();

    public static string Reason(JsonElement answer) => answer.GetProperty("result").GetProperty("content")[0].GetProperty("text").GetString()!;

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.WaitForExit(TimeSpan.FromSeconds(10));
        process.Dispose();
    }
}
