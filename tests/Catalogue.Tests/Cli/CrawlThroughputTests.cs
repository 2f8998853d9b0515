using System.Diagnostics;
using Catalogue.Tests.Sources.Places.GitHub;

namespace Catalogue.Tests.Cli;

/// <summary>
/// Measures, and asserts no time: <c>CATALOGUE_MEASURE_CRAWL=1000,3000,10000 dotnet test tests/Catalogue.Tests -c Release --filter CrawlThroughput
/// --logger "console;verbosity=detailed"</c>. With <c>CATALOGUE_MEASURE_FOLDERS=DIR</c> each repository also holds the files of a folder in DIR, in turn, so that
/// archives are of real size.
/// </summary>
public sealed class CrawlThroughputTests(ITestOutputHelper output)
{
    private static string? Folders => Environment.GetEnvironmentVariable("CATALOGUE_MEASURE_FOLDERS");

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
            Fill(gitHub);
            folder.Write("catalogue/sources.json", """{"topics":["mcp-server"]}""");
            foreach (string run in (string[])["first", "idle"])
            {
                gitHub.Requests.Clear();
                (TimeSpan time, TimeSpan cpu, long bytes) = await Crawl(gitHub, folder.File("catalogue"));
                output.WriteLine(FormattableString.Invariant($"{count} repositories, {run}: {time.TotalSeconds:0.0} s, {cpu.TotalSeconds:0.0} s of processor time, {cpu.TotalMilliseconds / count:0.0} ms a repository, {bytes / 1e6:0} MB at most, {gitHub.ApiRequests} requests, {gitHub.Archives} archives"));
            }
            int servers = Directory.EnumerateFiles(folder.File("catalogue/servers"), "*.json", SearchOption.AllDirectories).Count();
            // A repository of real size may serve several, and excuse itself from being one.
            Assert.InRange(servers, Folders is null ? count : 1, Folders is null ? count : int.MaxValue);
        }
    }

    private static void Fill(FakeGitHub gitHub)
    {
        if (Folders is not { } root)
            return;
        IReadOnlyDictionary<string, byte[]>[] folders = [.. Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal).Select(FilesOf)];
        int turn = 0;
        foreach (FakeRepository repository in gitHub.Repositories.Values.OrderBy(r => r.FullName, StringComparer.Ordinal))
        {
            foreach ((string path, byte[] bytes) in folders[turn++ % folders.Length])
                repository.Files.TryAdd(path, bytes);
        }
    }

    private static Dictionary<string, byte[]> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Select(f => (Path: Path.GetRelativePath(folder, f).Replace('\\', '/'), File: f))
            // An archive of the old format has room for no longer name.
            .Where(f => !f.Path.StartsWith(".git/", StringComparison.Ordinal) && f.Path.Length < 80 && f.Path.All(char.IsAscii))
            .ToDictionary(f => f.Path, f => File.ReadAllBytes(f.File), StringComparer.Ordinal);

    private static async Task<(TimeSpan Time, TimeSpan Cpu, long Bytes)> Crawl(FakeGitHub gitHub, string catalogue)
    {
        var clock = Stopwatch.StartNew();
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "catalogue.dll"), "crawl", "--api-url", gitHub.Address.AbsoluteUri, "--catalogue", catalogue])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { ["GITHUB_TOKEN"] = "t0ken", ["CI"] = "1" },
        })!;
        Task<string> said = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        (long most, TimeSpan cpu) = (0, TimeSpan.Zero);
        // The kernel tells both only while the process runs; the last hundredth of a second is missed.
        do
            (most, cpu) = (Math.Max(most, Peak(process.Id)), Cpu(process) ?? cpu);
        while (!process.WaitForExit(10));
        await said;
        Assert.InRange(process.ExitCode, 0, 1);
        return (clock.Elapsed, cpu, most);
    }

    private static TimeSpan? Cpu(Process process)
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // The kernel's own high-water mark, in kilobytes; elsewhere nothing is known.
    private static long Peak(int id)
    {
        string status = $"/proc/{id}/status";
        string? line = File.Exists(status) ? File.ReadLines(status).FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)) : null;
        return line is null ? 0 : long.Parse(line[6..].Replace("kB", "", StringComparison.Ordinal).Trim()) * 1024;
    }
}
