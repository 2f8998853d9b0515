using Catalogue.Sources.Crawling;
using Catalogue.Sources.Places;
using Catalogue.Sources.Places.GitHub.Heads;
using Catalogue.Sources.Places.GitHub.Planning;

namespace Catalogue.Tests.Sources.Places.GitHub.Planning;

public sealed class SearchRecordTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    private readonly TempFolder folder = new();
    private readonly GitHubRun run = new();
    private FakeGitHub gitHub = null!;

    private string RecordFile => Path.Combine(run.Store.Root, SearchRecord.FileName);

    public async ValueTask InitializeAsync() => gitHub = await FakeGitHub.StartAsync();

    public async ValueTask DisposeAsync()
    {
        folder.Dispose();
        run.Dispose();
        await gitHub.DisposeAsync();
    }

    [Fact]
    public async Task BudgetSmallerThanTheSearches_GoesOnWhereItWas()
    {
        gitHub.AddMany(1_200);
        using var undisturbed = new GitHubRun();
        await undisturbed.Crawl(gitHub);

        int runs = 0;
        while ((await Crawl(budget: 4)).Problems.Count > 0 && ++runs < 40)
            run.Time.Days++;

        Assert.InRange(runs, 3, 12);
        Assert.False(File.Exists(RecordFile));
        Assert.Equal(undisturbed.Store.ServerIds(), run.Store.ServerIds());
    }

    [Fact]
    public async Task OneSearch_IsEnoughForAllShards()
    {
        gitHub.AddMany(300);
        using var whole = new GitHubRun();
        await whole.Crawl(gitHub);
        CrawlReport found = await run.Crawl(gitHub, crawl: c => c with { Folder = run.Store.Root, SearchesOnly = true });
        gitHub.Requests.Clear();

        var ids = new List<string>();
        for (int shard = 1; shard <= 3; shard++)
        {
            using var part = new GitHubRun();
            File.Copy(RecordFile, Path.Combine(part.Store.Root, SearchRecord.FileName));
            await part.Crawl(gitHub, crawl: c => c with { Folder = part.Store.Root, Shard = new Shard(shard, 3) });
            ids.AddRange(part.Store.ServerIds());
        }

        Assert.Equal(0, found.Servers);
        Assert.Contains(run.Said, s => s.Contains("lead to 300 repositories", StringComparison.Ordinal));
        Assert.Equal(0, gitHub.ApiRequests);
        Assert.Equal(whole.Store.ServerIds(), ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void RecordOfAnotherServer_OrTooOld_CountsAsNone()
    {
        SearchRecord.Open(folder.Path, "here", Day).Put("q", null, Page("a/b"));

        Assert.NotNull(SearchRecord.Open(folder.Path, "here", Day.AddDays(7)).Find("q", null));
        Assert.Equal(Day, SearchRecord.Open(folder.Path, "here", Day.AddDays(7)).Day);
        Assert.Null(SearchRecord.Open(folder.Path, "here", Day.AddDays(8)).Find("q", null));
        Assert.Null(SearchRecord.Open(folder.Path, "here", Day.AddDays(-1)).Find("q", null));
        Assert.Null(SearchRecord.Open(folder.Path, "there", Day).Find("q", null));
    }

    [Fact]
    public void LineCutByAKill_CostsThatPageAlone()
    {
        var first = SearchRecord.Open(folder.Path, "here", Day);
        first.Put("q", null, Page("a/b"));
        first.Put("q", "1", Page("c/d"));
        string file = folder.File(SearchRecord.FileName);
        File.WriteAllText(file, File.ReadAllText(file)[..^5]);

        var second = SearchRecord.Open(folder.Path, "here", Day);
        second.Put("q", "2", Page("e/f"));

        var third = SearchRecord.Open(folder.Path, "here", Day);
        Assert.Equal("a/b", third.Find("q", null)!.Heads[0].Repository);
        Assert.Null(third.Find("q", "1"));
        Assert.Equal("e/f", third.Find("q", "2")!.Heads[0].Repository);
    }

    [Fact]
    public async Task PrivateRepository_IsNotPutDown()
    {
        gitHub.AddMany(3);
        gitHub.Repositories.Values.First().IsPrivate = true;

        await run.Crawl(gitHub, crawl: c => c with { Folder = run.Store.Root, SearchesOnly = true });

        Assert.False(File.Exists(RecordFile));
    }

    private Task<CrawlReport> Crawl(int budget) => run.Crawl(gitHub, options: o => o with { Budget = budget, Archives = gitHub.ArchiveHost }, crawl: c => c with { Folder = run.Store.Root });

    private static SearchPage Page(string repository) => new(1, [new GitHubHead(repository) { Branch = "main", Commit = "c" }], null);
}
