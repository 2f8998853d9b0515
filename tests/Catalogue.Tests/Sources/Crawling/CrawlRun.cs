using Catalogue.Model;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Sources.Crawling;
using Catalogue.Sources.Places;
using Catalogue.Sources.Places.Folder;

namespace Catalogue.Tests.Sources.Crawling;

/// <summary>Crawls at a given day into a folder of its own.</summary>
internal sealed class CrawlRun : IDisposable
{
    private readonly TempFolder folder = new();

    public CatalogueStore Store => new(folder.Path);

    public Task<CrawlReport> Crawl(IServerSource source, int day = 1) => Crawler.RunAsync(source, Store, new FixedDay(day), null, TestContext.Current.CancellationToken);

    public Task<CrawlReport> CrawlFolder(string path, int day = 1) => Crawl(new FolderSource(path, SourceList.Default()), day);

    public Server Load(string id)
    {
        var problems = new List<Problem>();
        Server? server = Store.LoadServer(id, problems);
        Assert.True(server is not null, $"no {id}; there are {string.Join(", ", Store.ServerIds())}; {string.Join("; ", problems)}");
        return server;
    }

    /// <summary>All records, one after the other, each under its path.</summary>
    public string Everything() => string.Concat(Store.ServerIds().Select(id => $"== {id}\n{File.ReadAllText(Store.ServerFile(id))}"));

    public void Dispose() => folder.Dispose();

    private sealed class FixedDay(int day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, day, 12, 0, 0, TimeSpan.Zero);
    }
}
