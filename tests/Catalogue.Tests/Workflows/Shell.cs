using System.Diagnostics;

namespace Catalogue.Tests.Workflows;

/// <summary>
/// Runs scripts as a runner does. In front of the path stands a <c>dotnet</c> that answers the documented command lines with the program as it was built
/// for the tests, and refuses every other one.
/// </summary>
internal sealed class Shell : IDisposable
{
    private readonly TempFolder tools = new();

    public Shell()
    {
        Add("dotnet", """
            # Built already, with everything else that is tested.
            case "$*" in
              "build src/Catalogue.Cli -c Release") exit 0 ;;
              "run -c Release --no-build --project src/Catalogue.Cli -- "*) shift 7 ;;
              "run -c Release --project src/Catalogue.Cli -- "*) shift 6 ;;
              *) echo "dotnet $* is no documented command" >&2; exit 64 ;;
            esac
            exec catalogue "$@"
            """);
        Add("catalogue", $"exec \"{DotNet}\" \"{Path.Combine(AppContext.BaseDirectory, "catalogue.dll")}\" \"$@\"");
    }

    /// <summary>The runtime that runs the tests.</summary>
    public static string DotNet { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(p => Path.Combine(p, "dotnet")).First(File.Exists);

    /// <summary>Writes a file into the home of whoever runs the scripts.</summary>
    public void Write(string name, string text) => tools.Write(name, text);

    /// <summary>Puts a program of this name before the machine's own.</summary>
    /// <param name="script">For bash.</param>
    public void Add(string name, string script)
    {
        string file = tools.Write(name, $"#!/bin/bash\n{script.ReplaceLineEndings("\n")}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Stops the test where the machine lacks what the scripts need.</summary>
    public static void Require() => Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/bin/bash") && Found("git") && Found("tar"), "Needs bash, git and tar.");

    public async Task<(int Code, string Text)> RunAsync(string script, string folder, IReadOnlyDictionary<string, string> environment, params string[] shell)
    {
        string[] command = shell.Length > 0 ? shell : ["bash", "-e", "-c"];
        var start = new ProcessStartInfo(command[0], [.. command[1..], script]) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["PATH"] = tools.Path + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        start.Environment["CI"] = "true";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["HOME"] = tools.Path;
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }

    public void Dispose() => tools.Dispose();

    private static bool Found(string tool) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, tool)));
}
