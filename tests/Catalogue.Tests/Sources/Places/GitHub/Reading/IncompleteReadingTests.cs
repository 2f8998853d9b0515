using Catalogue.Model.Servers;
using Catalogue.Sources.Crawling;

namespace Catalogue.Tests.Sources.Places.GitHub.Reading;

/// <summary>What could not be read once says nothing about what is there: the record stays, it is said, and the next night asks again.</summary>
public sealed class IncompleteReadingTests : GitHubScene
{
    private protected override void Fill() => Found("Green/Garden");

    public static TheoryData<string, int> UnreadableArchives()
    {
        var data = new TheoryData<string, int>();
        foreach (string place in (string[])["/tarball/", "tar.gz/"])
        {
            foreach (int status in (int[])[404, 410, 403, 422, 451, 400, 200])
                data.Add(place, status);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(UnreadableArchives))]
    public async Task ArchiveThatCannotBeRead_KeepsTheRecordAndIsAskedForTheNextNight(string place, int status)
    {
        await Run.Crawl(GitHub);
        string before = ServerFiles();
        GitHub.Repositories["Green/Garden"].With("tools.json", """[{"name":"anew","description":"New."}]""").Push();
        Found("Green/Other");
        GitHub.FaultOf = path => path.Contains(place, StringComparison.Ordinal) && path.Contains("Garden", StringComparison.Ordinal)
            ? status == 200 ? FakeFault.Nonsense : FakeFault.Refuse(status, "Not today")
            : null;
        Run.Time.Days = 1;

        CrawlReport report = await Run.Crawl(GitHub);

        Assert.Equal(before, ServerFiles("green/garden"));
        Assert.Equal("Green/Garden", Assert.Single(report.Lost).Place);
        Assert.False(report.Lost[0].IsGone);
        Assert.Equal("Green/Garden", Assert.Single(report.Problems).Place);
        Assert.Equal(["dig", "scanned"], ToolsOf("green/other"));

        GitHub.FaultOf = _ => null;
        Run.Time.Days = 2;
        CrawlReport next = await Run.Crawl(GitHub);

        Assert.Empty(next.Problems);
        Assert.Equal(["anew", "scanned"], ToolsOf("green/garden"));
        Assert.Null(Run.Load("green/garden").Unreachable);
    }

    [Theory]
    [InlineData("/git/trees/", 404)]
    [InlineData("/git/trees/", 409)]
    [InlineData("/git/blobs/", 404)]
    [InlineData("/git/blobs/", 403)]
    [InlineData("/git/blobs/", 500)]
    public async Task TreeOrFileThatCannotBeRead_KeepsTheRecordAndIsAskedForTheNextNight(string place, int status)
    {
        await Run.Crawl(GitHub, crawl: c => c with { ManifestsOnly = true });
        string before = ServerFiles();
        GitHub.Repositories["Green/Garden"].With("tools.json", """[{"name":"anew","description":"New."}]""").Push();
        GitHub.FaultOf = path => path.Contains(place, StringComparison.Ordinal) ? FakeFault.Refuse(status, "Not today") : null;
        Run.Time.Days = 1;

        CrawlReport report = await Run.Crawl(GitHub, crawl: c => c with { ManifestsOnly = true });

        Assert.Equal(before, ServerFiles());
        Assert.Equal((1, 0), (report.Failed, report.Vanished));
        GitHub.FaultOf = _ => null;
        Run.Time.Days = 2;
        await Run.Crawl(GitHub, crawl: c => c with { ManifestsOnly = true });
        Assert.Equal(["anew"], ToolsOf("green/garden"));
    }

    [Fact]
    public async Task ArchiveMissedOnceOfANewRepository_IsReadInPartAndWholeTheNextNight()
    {
        Once(p => p.Contains("tar.gz/", StringComparison.Ordinal), FakeFault.Refuse(404, "Not Found"));

        CrawlReport first = await Run.Crawl(GitHub);

        Assert.Equal(["dig"], ToolsOf("green/garden"));
        Assert.Contains("its source is not", Assert.Single(first.Problems).Message, StringComparison.Ordinal);
        Run.Time.Days = 1;
        CrawlReport second = await Run.Crawl(GitHub);
        Assert.Empty(second.Problems);
        Assert.Equal(["dig", "scanned"], ToolsOf("green/garden"));
    }

    [Fact]
    public async Task ServerThatNeverGivesArchives_IsAskedLessAndLess()
    {
        GitHub.HasArchives = false;
        var asked = new List<int>();
        for (int day = 0; day <= 16; day++)
        {
            Run.Time.Days = day;
            GitHub.Requests.Clear();
            await Run.Crawl(GitHub);
            if (GitHub.Archives > 0)
                asked.Add(day);
        }

        Assert.Equal([0, 1, 3, 7, 15], asked);
        Assert.Equal(["dig"], ToolsOf("green/garden"));
    }

    [Fact]
    public async Task ServerWhoseManifestBroke_IsNotSaidToBeGone()
    {
        FakeRepository repository = GitHub.Add("Two/Servers", "packages/a/package.json", """{"name":"a","mcpName":"io.github.two/a"}""");
        repository.With("packages/b/package.json", """{"name":"b","mcpName":"io.github.two/b"}""");
        repository.With("packages/c/package.json", """{"name":"c","mcpName":"io.github.two/c"}""").With("packages/c/tools.json", """[{"name":"c","description":"C."}]""");
        repository.With("packages/a/tools.json", """[{"name":"a","description":"A."}]""").With("packages/b/tools.json", """[{"name":"b","description":"B."}]""");
        await Run.Crawl(GitHub, "Two/Servers");
        string[] before = [.. Run.Store.ServerIds()];
        repository.With("packages/b/package.json", "{").With("packages/b/tools.json", "[").Push();

        await Run.Crawl(GitHub, "Two/Servers");

        Assert.All(before, id => Assert.Null(Run.Load(id).Unreachable));
        repository.Files.Remove("packages/b/package.json");
        repository.Files.Remove("packages/b/tools.json");
        repository.Push();
        await Run.Crawl(GitHub, "Two/Servers");
        Assert.Single(before, id => Run.Load(id).Unreachable is not null);
    }

    [Fact]
    public async Task OneNightsFailure_IsNoNewsAndTheSecondIs()
    {
        await Run.Crawl(GitHub);
        GitHub.Repositories["Green/Garden"].Push();
        GitHub.FaultOf = path => path.Contains("/tarball/", StringComparison.Ordinal) ? FakeFault.Answer(500) : null;
        var marks = new List<Unreachable?>();
        foreach (int day in (int[])[1, 2])
        {
            Run.Time.Days = day;
            await Run.Crawl(GitHub);
            marks.Add(Run.Load("green/garden").Unreachable);
        }

        Assert.Null(marks[0]);
        Assert.Equal(new DateOnly(2026, 3, 2), marks[1]!.Since);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task IndexThatCannotBeRead_TakesNothingFromTheRecordsItSpeaksOf(bool alsoTheRepository)
    {
        Run.List = new() { Topics = ["mcp-server"], Indexes = [new("docker/mcp-registry", "servers")] };
        FakeRepository index = GitHub.Add("docker/mcp-registry", "servers/a/server.yaml", "name: a\ntype: server\nabout:\n  title: Listed\nsource:\n  project: https://github.com/Green/Garden\n");
        index.With("servers/a/tools.json", """[{"name":"listed","description":"Only listed."}]""");
        await Run.Crawl(GitHub);
        ServerSource? source = Run.Load("green/garden").Source;
        index.Push();
        if (alsoTheRepository)
            GitHub.Repositories["Green/Garden"].Push();
        GitHub.FaultOf = path => path.Contains("mcp-registry/tarball/", StringComparison.Ordinal) == !alsoTheRepository && path.Contains("/tarball/", StringComparison.Ordinal) ? FakeFault.Refuse(404, "Not Found") : null;
        Run.Time.Days = 1;

        await Run.Crawl(GitHub);

        Assert.Equal(["dig", "listed", "scanned"], ToolsOf("green/garden"));
        Assert.Equal(source, Run.Load("green/garden").Source);
    }

    private string ServerFiles(string? only = null) => string.Concat(Run.Store.ServerIds().Where(id => only is null || id == only).Select(id => File.ReadAllText(Run.Store.ServerFile(id))));
}
