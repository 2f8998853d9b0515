using Catalogue.Model;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Sources.Crawling;
using Catalogue.Sources.Places;
using Catalogue.Tests.Sources.Places.GitHub;

namespace Catalogue.Tests.Sources.Crawling;

public sealed class CatalogueMergeTests : IAsyncLifetime
{
    private FakeGitHub gitHub = null!;

    public async ValueTask InitializeAsync()
    {
        gitHub = await FakeGitHub.StartAsync();
        gitHub.AddMany(90);
        // An index that speaks of repositories of several shards, of one that is not read, and of none.
        foreach (int i in (int[])[3, 4, 5, 6])
        {
            gitHub.Add("docker/mcp-registry", $"servers/s{i}/server.yaml", $"name: s{i}\ntype: server\nabout:\n  title: Listed {i}\nsource:\n  project: https://github.com/Owner{i}/server-0000{i}\n");
            gitHub.Add("docker/mcp-registry", $"servers/s{i}/tools.json", """[{"name":"listed","description":"Only listed."}]""");
        }
        gitHub.Add("docker/mcp-registry", "servers/b/server.yaml", "name: b\ntype: server\nabout:\n  title: Listed B\nsource:\n  project: https://github.com/Else/Where\n");
        gitHub.Add("docker/mcp-registry", "servers/r/server.yaml", "name: r\ntype: remote\nabout:\n  title: Remote only\nremote:\n  url: https://example.org/mcp\n");
        gitHub.Rename("Old/Name", "Owner5/server-00005");
    }

    public ValueTask DisposeAsync() => gitHub.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    public async Task ShardsMerged_AreOneRun(int count)
    {
        using GitHubRun one = Run();
        using GitHubRun merged = Run();
        await one.Crawl(gitHub);
        await Shards(count, merged);
        Assert.Equal(one.Everything(), merged.Everything());

        Tomorrow();
        one.Time.Days = 1;
        await one.Crawl(gitHub);
        await Shards(count, merged, day: 1);

        Assert.Equal(one.Everything(), merged.Everything());
        Assert.Contains("changes/2026-03-02.json", one.Everything(), StringComparison.Ordinal);
        Assert.Contains("unreachable", one.Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public void RecordThatTwoShardsChanged_IsSaid()
    {
        using var folder = new TempFolder();
        CatalogueStore[] stores = [.. "abc".Select(n => new CatalogueStore(folder.File(n.ToString())))];
        stores[0].SaveServer(new Server { Id = "o/n", Name = "one" });
        stores[1].SaveServer(new Server { Id = "o/n", Name = "two" });

        IReadOnlyList<Problem> problems = new CatalogueMerge(stores[2], stores[..2]).Run(TestContext.Current.CancellationToken);

        Assert.Contains("in different ways", Assert.Single(problems).Message, StringComparison.Ordinal);
        Assert.Equal("one", stores[2].LoadServer("o/n", [])!.Name);
    }

    [Fact]
    public void WhatAShardLeftAsItWas_DoesNotUndoWhatAnotherChanged()
    {
        using var folder = new TempFolder();
        CatalogueStore[] stores = [.. "abc".Select(n => new CatalogueStore(folder.File(n.ToString())))];
        foreach (CatalogueStore store in stores)
            store.SaveServer(new Server { Id = "o/n", Name = "before" });
        stores[0].SaveServer(new Server { Id = "o/n", Name = "after" });

        Assert.Empty(new CatalogueMerge(stores[2], [stores[1], stores[0]]).Run(TestContext.Current.CancellationToken));

        Assert.Equal("after", stores[2].LoadServer("o/n", [])!.Name);
    }

    // Changes, a rename, a repository that is gone and one that is new.
    private void Tomorrow()
    {
        foreach (FakeRepository repository in gitHub.Repositories.Values.Where(r => r.FullName.EndsWith('7')).ToList())
        {
            repository.With("tools.json", """[{"name":"redefined","description":"Another one."}]""");
            repository.Push();
        }
        gitHub.Rename("Owner8/server-00008", "Moved/Away");
        gitHub.Repositories["Owner9/server-00009"].IsGone = true;
        gitHub.Add("New/One", "package.json", """{"name":"one","mcpName":"io.github.new/one"}""").Topics.Add("mcp-server");
        gitHub.Repositories["docker/mcp-registry"].With("servers/s6/tools.json", """[{"name":"listed_anew","description":"Only listed."}]""");
        gitHub.Repositories["docker/mcp-registry"].Push();
    }

    private async Task Shards(int count, GitHubRun merged, int day = 0)
    {
        var runs = new List<GitHubRun>();
        for (int i = 1; i <= count; i++)
        {
            GitHubRun run = Run();
            runs.Add(run);
            // Each begins with what the last merge left.
            foreach (string file in Directory.EnumerateFiles(merged.Store.Root, "*", SearchOption.AllDirectories))
            {
                string copy = Path.Combine(run.Store.Root, Path.GetRelativePath(merged.Store.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
            run.Time.Days = day;
            await run.Crawl(gitHub, crawl: c => c with { Shard = new Shard(i, count) });
        }
        Assert.Empty(new CatalogueMerge(merged.Store, [.. runs.Select(r => r.Store)]).Run(TestContext.Current.CancellationToken));
        runs.ForEach(r => r.Dispose());
    }

    private static GitHubRun Run() => new()
    {
        List = new SourceList { Topics = ["mcp-server"], Repositories = ["Old/Name"], Indexes = [new IndexRepository("docker/mcp-registry", "servers")] },
    };
}
