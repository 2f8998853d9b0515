using System.Diagnostics;
using Catalogue.Tests.Sources.Places.GitHub;

namespace Catalogue.Tests.Cli;

/// <summary>
/// Measures, and asserts no time: <c>CATALOGUE_MEASURE_CRAWL=1000,3000,10000 dotnet test tests/Catalogue.Tests -c Release --filter CrawlThroughput
/// --logger "console;verbosity=detailed"</c>.
/// </summary>
public sealed class CrawlThroughputTests(ITestOutputHelper output)
{
    [Fact]
    public async Task ManyRepositories_AreCrawledAndMeasured()
    {
        string? sizes = Environment.GetEnvironmentVariable("CATALOGUE_MEASURE_CRAWL");
        Assert.SkipWhen(sizes is null, "CATALOGUE_MEASURE_CRAWL names no sizes.");
        foreach (int count in sizes!.Split(',').Select(int.Parse))
        {
            using var folder = new TempFolder();
            await using FakeGitHub gitHub = await FakeGitHub.StartAsync();
            gitHub.AddMany(count);
            folder.Write("catalogue/sources.json", """{"topics":["mcp-server"]}""");
            foreach (string run in (string[])["first", "idle"])
            {
                gitHub.Requests.Clear();
                (TimeSpan time, long bytes) = await Crawl(gitHub, folder.File("catalogue"));
                output.WriteLine(FormattableString.Invariant($"{count} repositories, {run}: {time.TotalSeconds:0.0} s, {bytes / 1e6:0} MB at most, {gitHub.ApiRequests} requests, {gitHub.Archives} archives"));
            }
            Assert.Equal(count, Directory.EnumerateFiles(folder.File("catalogue/servers"), "*.json", SearchOption.AllDirectories).Count());
        }
    }

    private static async Task<(TimeSpan Time, long Bytes)> Crawl(FakeGitHub gitHub, string catalogue)
    {
        var clock = Stopwatch.StartNew();
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "catalogue.dll"), "crawl", "--api-url", gitHub.Address.AbsoluteUri, "--catalogue", catalogue])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { ["GITHUB_TOKEN"] = "t0ken", ["CI"] = "1" },
        })!;
        long most = 0;
        int seen = 0;
        gitHub.FaultOf = _ =>
        {
            if (Interlocked.Increment(ref seen) % 200 == 0)
                most = Math.Max(most, Peak(process.Id));
            return null;
        };
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return (clock.Elapsed, most);
    }

    // The kernel's own high-water mark, in kilobytes; elsewhere nothing is known.
    private static long Peak(int id)
    {
        string status = $"/proc/{id}/status";
        string? line = File.Exists(status) ? File.ReadLines(status).FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)) : null;
        return line is null ? 0 : long.Parse(line[6..].Replace("kB", "", StringComparison.Ordinal).Trim()) * 1024;
    }
}
