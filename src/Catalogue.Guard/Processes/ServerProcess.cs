using System.Diagnostics;

namespace Catalogue.Guard.Processes;

/// <summary>
/// The guarded server, with its user's environment and home as the client would have given them. On Linux it leads a session of its own, so that all that
/// it starts can be found and ended with it, also what outlives its parent; a shell waits beside guard to end it where guard is killed.
/// </summary>
internal sealed class ServerProcess : IDisposable
{
    private const string SessionProgram = "setsid";

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly Process process;
    private readonly Process? watch;
    private readonly bool leadsSession;

    private bool isHeld;

    private ServerProcess(Process process, bool leadsSession, bool isHeld)
    {
        (this.process, this.leadsSession, this.isHeld) = (process, leadsSession, isHeld);
        watch = leadsSession ? DeathWatch.Start(process.Id) : null;
    }

    public Stream Input => process.StandardInput.BaseStream;

    public Stream Output => process.StandardOutput.BaseStream;

    public int Id => process.Id;

    /// <summary>Whether servers can be held back here until they are let go.</summary>
    public static bool CanHold => OperatingSystem.IsLinux() && ProgramPath.Find(SessionProgram) is not null && HeldCommand.Of([]) is not null;

    /// <exception cref="System.ComponentModel.Win32Exception">The command cannot be started.</exception>
    public static ServerProcess Start(IReadOnlyList<string> command)
    {
        ServerProcess server = StartHeld(command);
        server.LetGo();
        return server;
    }

    /// <summary>Starts the process, in which the server does not run before it is let go; where it cannot be held it runs at once.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">The command cannot be started.</exception>
    public static ServerProcess StartHeld(IReadOnlyList<string> command)
    {
        string? session = OperatingSystem.IsLinux() ? ProgramPath.Find(SessionProgram) : null;
        // setsid(1) takes the place of the process that it was started as, so that the id stays the server's.
        if (session is not null && ProgramPath.Find(command[0]) is null)
            throw Missing(command[0]);
        // There is no moment in which the server runs and nobody watches.
        string[]? held = session is null ? null : HeldCommand.Of(command);
        string[] words = session is null ? [.. command] : [session, .. held ?? command];
        var start = new ProcessStartInfo(words[0], words[1..]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        return new ServerProcess(Process.Start(start) ?? throw Missing(command[0]), session is not null, held is not null);
    }

    /// <summary>Lets a held server run.</summary>
    public void LetGo()
    {
        if (!isHeld)
            return;
        isHeld = false;
        try
        {
            Input.Write(HeldCommand.Go);
            Input.Flush();
        }
        catch (IOException)
        {
            // It was ended from outside, which its exit tells.
        }
    }

    /// <summary>Ends when the server has ended; the exit code.</summary>
    public async Task<int> ExitAsync()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Gives the server a moment to end by itself after its input was closed, then ends it with all that it started.</summary>
    public async Task EndAsync(TimeSpan patience)
    {
        using var clock = new CancellationTokenSource(patience);
        try
        {
            await process.WaitForExitAsync(clock.Token);
        }
        catch (OperationCanceledException)
        {
            Signal(PosixCall.Terminate);
            await Task.WhenAny(process.WaitForExitAsync(CancellationToken.None), Task.Delay(Grace, CancellationToken.None));
        }
        KillTree();
    }

    /// <summary>Ends what is left of the server at once.</summary>
    public void KillTree()
    {
        try
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended meanwhile.
        }
        if (leadsSession)
            SessionMembers.Kill(process.Id);
    }

    public void Dispose()
    {
        KillTree();
        watch?.Kill();
        watch?.Dispose();
        process.Dispose();
    }

    private void Signal(int signal)
    {
        if (OperatingSystem.IsWindows())
            return;
        if (leadsSession)
            SessionMembers.Signal(process.Id, signal);
        else
            _ = PosixCall.Kill(process.Id, signal);
    }

    private static System.ComponentModel.Win32Exception Missing(string program) => new($"There is no program '{program}' to start.");
}
