using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Catalogue.BrowserTests;

/// <summary>The program as a person starts it on a terminal, up to the address that it prints.</summary>
public sealed partial class OpenedSite : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;

    private OpenedSite(Process process) => this.process = process;

    public required Uri Address { get; init; }

    /// <param name="folder">Where it is started; one without a catalogue gets the starter's site.</param>
    /// <param name="arguments">Of the command line; no word may need quotation marks.</param>
    public static async Task<OpenedSite> Start(string folder, params string[] arguments)
    {
        // A terminal of util-linux: without one, the program leaves no server behind. No PATH, so that no browser of this machine opens.
        string command = $"exec {DotnetHost()} {Path.Combine(AppContext.BaseDirectory, "catalogue.dll")} {string.Join(' ', arguments)}";
        var start = new ProcessStartInfo("/usr/bin/script", ["-qefc", command, "/dev/null"]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = folder };
        start.Environment["PATH"] = "/nonexistent";
        start.Environment["SHELL"] = "/bin/sh";
        start.Environment.Remove("CI");
        Process started = Process.Start(start)!;
        try
        {
            return new OpenedSite(started) { Address = await Printed(started.StandardOutput) };
        }
        catch
        {
            await End(started);
            throw;
        }
    }

    public async ValueTask DisposeAsync() => await End(process);

    private static async Task End(Process running)
    {
        running.Kill(entireProcessTree: true);
        await running.WaitForExitAsync(CancellationToken.None);
        running.Dispose();
    }

    private static async Task<Uri> Printed(StreamReader output)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        var printed = new StringBuilder();
        char[] some = new char[4096];
        while (true)
        {
            int count = await output.ReadAsync(some, limit.Token);
            printed.Append(some, 0, count);
            if (PrintedAddress().Match(printed.ToString()) is { Success: true } address)
                return new Uri(address.Value);
            Assert.True(count > 0, $"no address: {printed}");
        }
    }

    private static string DotnetHost() => Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(p => Path.Combine(p, "dotnet")).First(File.Exists);

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/", RegexOptions.None, 1000)]
    private static partial Regex PrintedAddress();
}
