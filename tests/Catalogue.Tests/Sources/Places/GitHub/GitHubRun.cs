using System.Collections.Concurrent;
using Catalogue.Model;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Sources.Crawling;
using Catalogue.Sources.Places;
using Catalogue.Sources.Places.GitHub;
using Catalogue.Sources.State;

namespace Catalogue.Tests.Sources.Places.GitHub;

/// <summary>Crawls of a fake GitHub into one catalogue of its own, day by day.</summary>
internal sealed class GitHubRun : IDisposable
{
    private readonly TempFolder folder = new();

    public CatalogueStore Store => new(folder.Path);

    public ImpatientTime Time { get; } = new();

    /// <summary>What to look for; by default what the fake's many repositories carry.</summary>
    public SourceList List { get; set; } = new() { Topics = ["mcp-server"] };

    public ConcurrentQueue<string> Said { get; } = new();

    public async Task<CrawlReport> Crawl(
        FakeGitHub gitHub, string? target = null, string? token = "t0ken", Func<GitHubOptions, GitHubOptions>? options = null, Func<GitHubCrawl, GitHubCrawl>? crawl = null, CancellationToken? cancel = null)
    {
        var problems = new List<Problem>();
        using var state = CrawlState.Open(Store, problems);
        GitHubOptions reach = new() { Api = gitHub.Address, Token = token };
        using var client = new GitHubClient(options?.Invoke(reach) ?? reach, Time);
        var what = new GitHubCrawl(List, state) { Target = target, Say = Said.Enqueue };
        var source = new GitHubSource(client, crawl?.Invoke(what) ?? what, Time);
        CrawlReport report = await Crawler.RunAsync(source, Store, Time, null, cancel ?? TestContext.Current.CancellationToken);
        return report with { Requests = client.Requests, Archives = client.Archives };
    }

    public Server Load(string id)
    {
        var problems = new List<Problem>();
        Server? server = Store.LoadServer(id, problems);
        Assert.True(server is not null, $"no {id}; there are {string.Join(", ", Store.ServerIds())}; {string.Join("; ", problems)}");
        return server;
    }

    public RepositoryState? State(string repository)
    {
        using var state = CrawlState.Open(Store, []);
        return state.Of(repository);
    }

    /// <summary>Every file, each under its path.</summary>
    public string Everything() => Everything(folder.Path);

    public static string Everything(string root) => string.Concat(Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
        .Select(f => (Path: Path.GetRelativePath(root, f), Full: f)).OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => $"== {f.Path}\n{File.ReadAllText(f.Full)}"));

    public void Dispose() => folder.Dispose();
}
