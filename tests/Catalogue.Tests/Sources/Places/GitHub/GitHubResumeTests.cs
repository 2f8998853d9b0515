using Catalogue.Sources.Crawling;
using Catalogue.Sources.Places;

namespace Catalogue.Tests.Sources.Places.GitHub;

public sealed class GitHubResumeTests : IAsyncLifetime
{
    private FakeGitHub gitHub = null!;

    public async ValueTask InitializeAsync()
    {
        gitHub = await FakeGitHub.StartAsync();
        gitHub.AddMany(60);
        // An index that speaks of repositories that are read, of one that is not, and of a package without any.
        gitHub.Add("docker/mcp-registry", "servers/a/server.yaml", "name: a\ntype: server\nabout:\n  title: Listed A\n  description: What the index says.\nsource:\n  project: https://github.com/Owner3/server-00003\n");
        gitHub.Add("docker/mcp-registry", "servers/a/tools.json", """[{"name":"listed","description":"Only listed."}]""");
        gitHub.Add("docker/mcp-registry", "servers/b/server.yaml", "name: b\ntype: server\nabout:\n  title: Listed B\n  description: No repository of it is read.\nsource:\n  project: https://github.com/Else/Where\n");
        gitHub.Rename("Old/Name", "Owner5/server-00005");
    }

    public ValueTask DisposeAsync() => gitHub.DisposeAsync();

    public static TheoryData<int> Points() => [.. Enumerable.Range(0, 20).Select(seed => new Random(seed).Next(2, 120))];

    [Theory]
    [MemberData(nameof(Points))]
    public async Task KilledAtAnyRequestAndResumed_EndsInTheSameBytes(int point)
    {
        using GitHubRun undisturbed = Run();
        await undisturbed.Crawl(gitHub);
        using GitHubRun run = Run();
        int seen = 0;
        using var stop = new CancellationTokenSource();
        gitHub.FaultOf = _ =>
        {
            if (Interlocked.Increment(ref seen) == point)
                stop.Cancel();
            return null;
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.Crawl(gitHub, cancel: stop.Token));
        gitHub.FaultOf = _ => null;
        Tear(run, point);
        await run.Crawl(gitHub);

        Assert.Equal(undisturbed.Everything(), run.Everything());
    }

    [Fact]
    public async Task IndexThatSpeaksAnew_HasItsRepositoriesReadAgain()
    {
        using GitHubRun run = Run();
        await run.Crawl(gitHub);
        FakeRepository index = gitHub.Repositories["docker/mcp-registry"];
        index.With("servers/a/tools.json", """[{"name":"listed_anew","description":"Only listed."}]""");
        index.Push();
        gitHub.Requests.Clear();

        CrawlReport report = await run.Crawl(gitHub);

        Assert.Equal(["delete_3", "list_3", "listed_anew", "make_3", "read_3"], run.Load("owner3/server-00003").Tools.Select(t => t.Name));
        Assert.Equal(2, gitHub.Archives);
        Assert.Equal(1, report.Changed);
    }

    private static GitHubRun Run() => new()
    {
        List = new SourceList { Topics = ["mcp-server"], Repositories = ["Old/Name"], Indexes = [new IndexRepository("docker/mcp-registry", "servers")] },
    };

    // What a kill in the middle of a write may leave.
    private static void Tear(GitHubRun run, int point)
    {
        string state = Path.Combine(run.Store.Root, "crawl.jsonl");
        if (point % 2 == 0 && File.Exists(state))
            File.AppendAllText(state, "{\"repository\":\"Owner9/serv");
        Directory.CreateDirectory(run.Store.ServersFolder);
    }
}
