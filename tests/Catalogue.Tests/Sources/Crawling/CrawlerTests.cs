using Catalogue.Model;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Sources.Crawling;
using Catalogue.Sources.Places;
using Catalogue.Sources.Places.Folder;

namespace Catalogue.Tests.Sources.Crawling;

public class CrawlerTests
{
    private const string Readme = "## Tools\n\n- `kept` - First text\n- `gone` - Leaves\n";

    [Fact]
    public async Task ChangedTool_GetsANewDateAndKeepsItsSummary()
    {
        using var run = new CrawlRun();
        using var folder = new TempFolder();
        folder.Write("t/o/n/README.md", Readme + "- `same` - Stays\n");
        await run.CrawlFolder(folder.File("t"), day: 1);
        Server first = run.Load("o/n");
        run.Store.SaveServer(first with { Summary = "Ours.", Category = "home", Tools = [.. first.Tools.Select(t => t with { Summary = "About " + t.Name })] });
        folder.Write("t/o/n/README.md", "## Tools\n\n- `kept` - Second text\n- `new_one` - Comes\n- `same` - Stays\n");

        CrawlReport report = await run.CrawlFolder(folder.File("t"), day: 5);

        Server server = run.Load("o/n");
        Assert.Equal((0, 1, 0), (report.New, report.Changed, report.Unchanged));
        Assert.Equal(("Ours.", "home"), (server.Summary, server.Category));
        Assert.Equal(
            ["kept 2026-03-01 2026-03-05 About kept", "new_one 2026-03-05 2026-03-05 ", "same 2026-03-01 2026-03-01 About same"],
            server.Tools.Select(t => $"{t.Name} {t.FirstSeen:yyyy-MM-dd} {t.LastChanged:yyyy-MM-dd} {t.Summary}"));
    }

    [Fact]
    public async Task FactsOfAnotherPlace_StandWhenOnlyOnePlaceIsReadAgain()
    {
        using var run = new CrawlRun();
        using var folder = new TempFolder();
        folder.Write("both/docker/mcp-registry/servers/n/server.yaml", "name: n\ntype: server\nsource:\n  project: https://github.com/o/n\n");
        folder.Write("both/docker/mcp-registry/servers/n/tools.json", """[{"name":"kept","description":"Listed","arguments":[{"name":"a"}]},{"name":"listed","description":"Only listed"}]""");
        folder.Write("both/o/n/README.md", Readme);
        folder.Write("one/o/n/README.md", Readme.Replace("- `gone` - Leaves\n", "", StringComparison.Ordinal));
        await run.CrawlFolder(folder.File("both"));

        await run.CrawlFolder(folder.File("one"));

        Server server = run.Load("o/n");
        Assert.Equal(["kept", "listed"], server.Tools.Select(t => t.Name));
        Assert.Equal("Listed", server.Tools[0].Description);
        Assert.NotNull(server.Tools[0].InputSchema);
    }

    [Fact]
    public async Task FileThatBreaks_KeepsWhatItSaidBefore()
    {
        using var run = new CrawlRun();
        using var folder = new TempFolder();
        folder.Write("t/o/n/tools.json", """[{"name":"a","description":"x","inputSchema":{"type":"object"}}]""");
        await run.CrawlFolder(folder.File("t"));
        string before = run.Everything();
        folder.Write("t/o/n/tools.json", "[{");
        folder.Write("t/o/n/package.json", """{"name":"n","mcpName":"io.github.o/n"}""");

        CrawlReport report = await run.CrawlFolder(folder.File("t"));

        Assert.Equal(1, report.Rejected);
        Assert.Equal(["a"], run.Load("o/n").Tools.Select(t => t.Name));
        Assert.Contains("\"a\"", before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BrokenRecord_IsReportedAndLeftAlone()
    {
        using var run = new CrawlRun();
        using var folder = new TempFolder();
        folder.Write("t/o/n/README.md", Readme);
        Directory.CreateDirectory(Path.GetDirectoryName(run.Store.ServerFile("o/n"))!);
        File.WriteAllText(run.Store.ServerFile("o/n"), "{ broken");

        CrawlReport report = await run.CrawlFolder(folder.File("t"));

        Assert.Equal("{ broken", File.ReadAllText(run.Store.ServerFile("o/n")));
        Assert.Contains(report.Problems, p => p.Place.StartsWith("servers/o/n.json", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cancelled_Stops()
    {
        using var run = new CrawlRun();
        using var folder = new TempFolder();
        folder.Write("t/o/n/README.md", Readme);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Crawler.RunAsync(new FolderSource(folder.File("t"), SourceList.Default()), run.Store, TimeProvider.System, null, stop.Token));
    }

    [Fact]
    public void SourcesFile_IsReadFromTheCatalogueAndAMisspeltKeyIsSaid()
    {
        using var folder = new TempFolder();
        var problems = new List<Problem>();
        folder.Write("sources.json", """{"repositories":["a/b"],"exclusions":[{"repository":"c/d","reason":"A list."}]}""");
        SourceList own = SourceList.Load(new CatalogueStore(folder.Path), problems);
        folder.Write("sources.json", """{"repositorys":["a/b"]}""");

        SourceList fallback = SourceList.Load(new CatalogueStore(folder.Path), problems);

        Assert.Equal(["a/b"], own.Repositories);
        Assert.Equal("A list.", own.ExclusionOf("C/D")?.Reason);
        Assert.Single(problems);
        Assert.Equal("servers", fallback.IndexFolderOf("docker/mcp-registry"));
    }
}
