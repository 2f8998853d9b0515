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
        string dotnet = tools.Write("dotnet", $$"""
            #!/bin/bash
            # Built already, with everything else that is tested.
            if [ "$*" = "build src/Catalogue.Cli -c Release" ]; then exit 0; fi
            if [ "${*:1:7}" != "run -c Release --no-build --project src/Catalogue.Cli --" ]; then echo "dotnet $* is no documented command" >&2; exit 64; fi
            exec "{{DotNet()}}" "{{Path.Combine(AppContext.BaseDirectory, "catalogue.dll")}}" "${@:8}"

            """.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(dotnet, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Stops the test where the machine lacks what the scripts need.</summary>
    public static void Require() => Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/bin/bash") && Found("git") && Found("tar"), "Needs bash, git and tar.");

    public async Task<(int Code, string Text)> RunAsync(string script, string folder, IReadOnlyDictionary<string, string> environment, params string[] shell)
    {
        string[] command = shell.Length > 0 ? shell : ["bash", "-e", "-c"];
        var start = new ProcessStartInfo(command[0], [.. command[1..], script]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["PATH"] = tools.Path + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        start.Environment["CI"] = "true";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["HOME"] = tools.Path;
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }

    public void Dispose() => tools.Dispose();

    private static string DotNet() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(p => Path.Combine(p, "dotnet")).First(File.Exists);

    private static bool Found(string tool) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, tool)));
}
