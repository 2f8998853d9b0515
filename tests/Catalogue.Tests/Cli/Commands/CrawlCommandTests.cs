using System.Diagnostics;
using System.Text.Json;
using Catalogue.Tests.Sources.Places.GitHub;

namespace Catalogue.Tests.Cli.Commands;

/// <summary>The program itself against a GitHub on loopback, in a process of its own where it is killed.</summary>
public sealed class CrawlCommandTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private FakeGitHub gitHub = null!;

    public async ValueTask InitializeAsync()
    {
        gitHub = await FakeGitHub.StartAsync();
        gitHub.AddMany(40);
    }

    public async ValueTask DisposeAsync()
    {
        folder.Dispose();
        await gitHub.DisposeAsync();
    }

    [Theory]
    [InlineData(2)]
    [InlineData(31)]
    [InlineData(60)]
    public async Task KilledProcess_IsGoneOnWithToTheSameBytes(int point)
    {
        (int code, string output, string errors) = await Run("whole", kill: null);
        Assert.True(code == 0, errors);
        Assert.Contains("40 servers (40 new", output, StringComparison.Ordinal);

        (code, _, _) = await Run("killed", point);
        Assert.Equal(137, code);
        (code, _, errors) = await Run("killed", kill: null);

        Assert.True(code == 0, errors);
        Assert.Equal(GitHubRun.Everything(folder.File("whole")), GitHubRun.Everything(folder.File("killed")));
    }

    [Fact]
    public async Task JsonReport_CountsWhatIsNewUnchangedVanishedAndFailed()
    {
        await Run("json", kill: null);
        gitHub.Repositories["Owner3/server-00003"].IsGone = true;

        (int code, string output, _) = await Run("json", kill: null, "--json");

        JsonElement report = JsonElement.Parse(output);
        Assert.Equal(1, code);
        Assert.Equal((0, 40, 1, 0), (report.GetProperty("new").GetInt32(), report.GetProperty("unchanged").GetInt32(), report.GetProperty("vanished").GetInt32(), report.GetProperty("failed").GetInt32()));
        JsonElement lost = report.GetProperty("lost")[0];
        Assert.Equal("Owner3/server-00003", lost.GetProperty("place").GetString());
        Assert.Contains("does not exist", lost.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShardsOfTheCommandLine_MergeToTheWhole()
    {
        await Run("whole", kill: null);
        foreach (string shard in (string[])["1", "2", "3"])
            await Run("shard-" + shard, kill: null, "--shard", shard + "/3");
        File.Copy(folder.File("whole/sources.json"), folder.Write("merged/sources.json", ""), overwrite: true);

        CliRun merge = await CliRun.Of("merge", folder.File("shard-1"), folder.File("shard-2"), folder.File("shard-3"), "--catalogue", folder.File("merged"));

        Assert.Equal(0, merge.Code);
        Assert.Contains("40 servers", merge.Output, StringComparison.Ordinal);
        Assert.Equal(GitHubRun.Everything(folder.File("whole")), GitHubRun.Everything(folder.File("merged")));
    }

    [Theory]
    [InlineData("--shard", "4/3")]
    [InlineData("--budget", "0")]
    [InlineData("--api-url", "ftp://example.org")]
    public async Task WrongOption_IsSaid(string option, string value)
    {
        CliRun run = await CliRun.Of("crawl", "--catalogue", folder.Path, option, value);

        Assert.Equal(2, run.Code);
        Assert.Contains(option, run.Errors, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Errors)> Run(string catalogue, int? kill, params string[] more)
    {
        folder.Write(catalogue + "/sources.json", """{"topics":["mcp-server"]}""");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "catalogue.dll"), "crawl", "--api-url", gitHub.Address.AbsoluteUri, "--catalogue", folder.File(catalogue), .. more])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["GITHUB_TOKEN"] = "t0ken", ["CI"] = "1" },
        };
        using Process process = Process.Start(start)!;
        int seen = 0;
        gitHub.FaultOf = _ =>
        {
            if (Interlocked.Increment(ref seen) == kill)
                process.Kill();
            return null;
        };
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }
}
