using Catalogue.Sources.Crawling;
using Catalogue.Sources.Places;

namespace Catalogue.Tests.Sources.Places.GitHub;

public sealed class GitHubBudgetTests : IAsyncLifetime
{
    private readonly GitHubRun run = new();
    private FakeGitHub gitHub = null!;

    public async ValueTask InitializeAsync() => gitHub = await FakeGitHub.StartAsync();

    public async ValueTask DisposeAsync()
    {
        run.Dispose();
        await gitHub.DisposeAsync();
    }

    [Fact]
    public async Task ThousandRepositories_StayWithinTheirRequests()
    {
        gitHub.AddMany(1_000);
        run.List = SourceList.Default() with { Indexes = [], Repositories = [] };

        CrawlReport first = await run.Crawl(gitHub);
        Assert.Equal((1_000, 1_000), (first.New, gitHub.Archives));
        Assert.InRange(gitHub.ApiRequests, 1, 120);

        gitHub.Requests.Clear();
        CrawlReport idle = await run.Crawl(gitHub);
        Assert.Equal((1_000, 0), (idle.Unchanged, gitHub.Archives));
        Assert.InRange(gitHub.ApiRequests, 1, 15);

        gitHub.Requests.Clear();
        foreach (FakeRepository repository in gitHub.Repositories.Values.OrderBy(r => r.FullName, StringComparer.Ordinal).Take(30))
        {
            repository.With("README.md", "## Tools\n\n- `another` - Another one.\n");
            repository.Push();
        }
        CrawlReport nightly = await run.Crawl(gitHub);
        Assert.Equal((30, 970, 30), (nightly.Changed, nightly.Unchanged, gitHub.Archives));
        Assert.InRange(gitHub.ApiRequests, 1, 40);
    }

    [Fact]
    public async Task MoreResultsThanASearchShows_AreFoundByCreationTime()
    {
        gitHub.AddMany(2_300);
        foreach (FakeRepository repository in gitHub.Repositories.Values)
            repository.Created = repository.Created.AddDays(-(repository.FullName.Length % 3));

        CrawlReport report = await run.Crawl(gitHub);

        Assert.Equal(2_300, report.New);
    }

    [Fact]
    public async Task GraphQLThatTakesTooLong_IsAskedForHalfAsMuch()
    {
        gitHub.AddMany(250);
        run.List = new SourceList { Repositories = [.. gitHub.Repositories.Values.Select(r => r.FullName)] };
        gitHub.GraphQLMost = 30;

        CrawlReport report = await run.Crawl(gitHub);

        Assert.Equal((250, 0), (report.New, report.Failed));
        Assert.InRange(gitHub.ApiRequests, 1, 60);
    }

    [Fact]
    public async Task Budget_StopsTheRunAndTheNextGoesOn()
    {
        gitHub.AddMany(60);
        using var undisturbed = new GitHubRun();
        await undisturbed.Crawl(gitHub, token: null);

        int runs = 0;
        CrawlReport report;
        do
        {
            report = await run.Crawl(gitHub, token: null, options: o => o with { Budget = 25 });
            Assert.InRange(report.Requests, 1, 25);
        }
        while (report.Problems.Count > 0 && ++runs < 10);

        Assert.InRange(runs, 1, 9);
        Assert.Contains(run.Said, s => s.Contains("budget", StringComparison.Ordinal) && s.Contains("the next run goes on at", StringComparison.Ordinal));
        Assert.Equal(undisturbed.Everything(), run.Everything());
    }
}
