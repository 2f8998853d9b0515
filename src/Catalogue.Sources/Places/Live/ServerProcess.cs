using System.ComponentModel;
using System.Diagnostics;

namespace Catalogue.Sources.Places.Live;

/// <summary>A stranger's process: an almost empty environment, a scratch folder to live in, and an end with all its children.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    // What programs need to be found and to start at all; nothing here is secret.
    private static readonly string[] Essentials = ["PATH", "PATHEXT", "SystemRoot", "SystemDrive", "ComSpec", "windir"];

    private readonly Process process;
    private readonly Scratch scratch;

    private ServerProcess(Process process, Scratch scratch)
    {
        this.process = process;
        this.scratch = scratch;
        Output = new LineGuard(process.StandardOutput.BaseStream, RawResult.Pack);
        Errors = new LastWords(process.StandardError);
    }

    public Stream Input => process.StandardInput.BaseStream;

    public LineGuard Output { get; }

    public LastWords Errors { get; }

    /// <exception cref="LiveException">There is no such program.</exception>
    public static ServerProcess Start(IReadOnlyList<string> words, Scratch scratch, IReadOnlyDictionary<string, string> variables)
    {
        var start = new ProcessStartInfo(words[0], words.Skip(1))
        {
            WorkingDirectory = scratch.Work,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Furnish(start.Environment, scratch, variables);
        try
        {
            return new ServerProcess(Process.Start(start)!, scratch);
        }
        catch (Win32Exception e)
        {
            throw new LiveException(ProgramIsMissing(e) ? $"cannot be started: there is no program '{words[0]}'{(words[0].Contains('/', StringComparison.Ordinal) && !Path.IsPathRooted(words[0]) ? " in the empty folder that it is started in; name its whole path" : "")}" : $"cannot be started: the system refuses '{words[0]}'", e);
        }
    }

    // ENOENT, and ERROR_FILE_NOT_FOUND.
    private static bool ProgramIsMissing(Win32Exception fault) => fault.NativeErrorCode == 2;

    public async ValueTask DisposeAsync()
    {
        await ProcessTree.EndAsync(process, scratch.Root);
        process.Dispose();
    }

    private static void Furnish(IDictionary<string, string?> environment, Scratch scratch, IReadOnlyDictionary<string, string> variables)
    {
        var kept = Essentials.Where(environment.ContainsKey).ToDictionary(n => n, n => environment[n], StringComparer.Ordinal);
        environment.Clear();
        foreach ((string name, string? value) in kept)
            environment[name] = value;
        foreach (string name in (ReadOnlySpan<string>)["HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"])
            environment[name] = scratch.Home;
        foreach (string name in (ReadOnlySpan<string>)["TMPDIR", "TEMP", "TMP"])
            environment[name] = scratch.Temporary;
        environment["LANG"] = "C.UTF-8";
        foreach ((string name, string value) in variables)
            environment[name] = value;
    }
}
