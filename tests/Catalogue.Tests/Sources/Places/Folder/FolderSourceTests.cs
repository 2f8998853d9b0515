using Catalogue.Model.Servers;
using Catalogue.Sources.Crawling;
using Catalogue.Tests.Sources.Crawling;

namespace Catalogue.Tests.Sources.Places.Folder;

public class FolderSourceTests
{
    private static string Tree => Path.Combine(TestPaths.Cases, "sources", "tree");

    [Fact]
    public async Task Tree_GivesTheExpectedRecords()
    {
        using var run = new CrawlRun();

        CrawlReport report = await run.CrawlFolder(Tree);

        Golden.Matches("FolderSourceTests.Tree.txt", run.Everything() + string.Join('\n', report.Problems) + "\n");
    }

    [Fact]
    public async Task TwoCrawls_GiveTheSameBytesAndNothingChanged()
    {
        using var one = new CrawlRun();
        using var two = new CrawlRun();
        await one.CrawlFolder(Tree);
        await two.CrawlFolder(Tree);
        string first = one.Everything();

        CrawlReport again = await one.CrawlFolder(Tree, day: 9);

        Assert.Equal(first, two.Everything());
        Assert.Equal(first, one.Everything());
        Assert.Equal((0, 0), (again.New, again.Changed));
        Assert.Equal(run(again), again.Unchanged);
        static int run(CrawlReport report) => report.Servers;
    }

    [Fact]
    public async Task SeveralReaders_RichestDefinitionWinsAndPoorerFillIn()
    {
        using var run = new CrawlRun();
        await run.CrawlFolder(Tree);

        Server garden = run.Load("green-org/garden");

        Assert.Equal(["bundled", "only_in_readme", "water_plant"], garden.Tools.Select(t => t.Name));
        Assert.Equal("The list says it waters.", garden.Tools[2].Description);
        Assert.Equal(["tools-list", "tools-list", "mcpb-manifest", "readme"], garden.Tools[2].Provenance.Select(p => p.Reader));
        Assert.Equal("docker/mcp-registry", garden.Tools[0].Provenance[0].Repository);
        Assert.Equal("Known from prose alone.", garden.Tools[1].Description);
    }

    [Fact]
    public async Task Monorepo_EachFolderIsAServerAndAnIndexEntryMeetsIt()
    {
        using var run = new CrawlRun();
        await run.CrawlFolder(Tree);

        Server alpha = run.Load("green-org/many.alpha");

        Assert.Equal("src/alpha", alpha.Source!.Path);
        Assert.Equal("MIT", alpha.Licence);
        Assert.Contains(alpha.Provenance, p => p is { Reader: "docker-registry", Repository: "docker/mcp-registry" });
        Assert.Equal(["green-org/many.alpha", "green-org/many.beta", "green-org/many.examples.demo", "green-org/many.silent"], run.Store.ServerIds().Where(i => i.StartsWith("green-org/many", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task LinkOutOfTheTree_IsNotFollowed()
    {
        using var run = new CrawlRun();
        using var folder = new TempFolder();
        folder.Write("outside/tools.json", """[{"name":"secret","description":"x"}]""");
        folder.Write("tree/o/n/README.md", "## Tools\n\n- `own_tool` - x\n");
        File.CreateSymbolicLink(folder.File("tree/o/n/tools.json"), folder.File("outside/tools.json"));
        Directory.CreateSymbolicLink(folder.File("tree/o/n/more"), folder.File("outside"));
        Directory.CreateSymbolicLink(folder.File("tree/o/linked"), folder.File("outside"));

        await run.CrawlFolder(folder.File("tree"));

        Assert.Equal(["o/n"], run.Store.ServerIds());
        Assert.Equal(["own_tool"], run.Load("o/n").Tools.Select(t => t.Name));
    }

    [Theory]
    [InlineData("ref: refs/heads/main\n", "refs/heads/main", null)]
    [InlineData("ref: refs/heads/main\n", null, "# pack-refs\n0123456789012345678901234567890123456789 refs/heads/main\n")]
    [InlineData("0123456789012345678901234567890123456789\n", null, null)]
    public async Task OneCheckout_ReadsRepositoryAndCommitFromGit(string head, string? loose, string? packed)
    {
        using var run = new CrawlRun();
        using var folder = new TempFolder();
        folder.Write("x/.git/HEAD", head);
        folder.Write("x/.git/config", "[core]\n\tbare = false\n[remote \"origin\"]\n\turl = git@github.com:Some-One/Thing.git\n");
        if (loose is not null)
            folder.Write("x/.git/" + loose, "0123456789012345678901234567890123456789\n");
        if (packed is not null)
            folder.Write("x/.git/packed-refs", packed);
        folder.Write("x/README.md", "## Tools\n\n- `a_tool` - x\n");

        await run.CrawlFolder(folder.File("x"));

        Server server = run.Load("some-one/thing");
        Assert.Equal(("Some-One/Thing", new string("0123456789012345678901234567890123456789")), (server.Source!.Repository, server.Source.Commit));
    }

    [Fact]
    public async Task CheckoutWithoutRepository_IsLocal()
    {
        using var run = new CrawlRun();
        using var folder = new TempFolder();
        folder.Write("my-server/README.md", "## Tools\n\n- `a_tool` - x\n");

        await run.CrawlFolder(folder.File("my-server"));

        Assert.Equal(["_local/my-server"], run.Store.ServerIds());
    }

    [Fact]
    public async Task MissingFolder_IsSaid()
    {
        using var run = new CrawlRun();

        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => run.CrawlFolder("/no/such/folder"));
    }

    [Fact]
    public async Task OversizedFile_IsRejectedAndTheRestIsRead()
    {
        using var run = new CrawlRun();
        using var folder = new TempFolder();
        folder.Write("t/o/n/README.md", "## Tools\n\n- `a_tool` - x\n");
        using (FileStream large = File.Create(folder.File("t/o/n/tools.json")))
            large.SetLength(50_000_000);

        CrawlReport report = await run.CrawlFolder(folder.File("t"));

        Assert.Equal("o/n/tools.json", Assert.Single(report.Problems).Place);
        Assert.Equal(["a_tool"], run.Load("o/n").Tools.Select(t => t.Name));
        Assert.Equal(1, report.Readers.Single(r => r.Reader == "tools-list").Rejected);
    }

    [Fact]
    public async Task FoldersOfOneName_AreTwoServers()
    {
        using var run = new CrawlRun();
        using var folder = new TempFolder();
        foreach (string place in (string[])["packages", "src"])
            folder.Write($"t/o/n/{place}/git/tools.json", $$"""[{"name":"{{place}}_tool","description":"x"}]""");
        foreach (string place in (string[])["packages", "src"])
            folder.Write($"t/o/n/{place}/git/package.json", "{}");

        await run.CrawlFolder(folder.File("t"));

        Assert.Equal(2, run.Store.ServerIds().Count);
        Assert.Equal("packages_tool", Assert.Single(run.Load("o/n.git").Tools).Name);
    }

    [Fact]
    public async Task RecordTooLargeToReadBack_IsNotWritten()
    {
        using var run = new CrawlRun();
        using var folder = new TempFolder();
        string schema = "{\"type\":\"object\",\"enum\":[" + string.Join(',', Enumerable.Repeat("1", 100_000)) + "]}";
        folder.Write("t/o/n/tools.json", "[" + string.Join(',', Enumerable.Range(0, 20).Select(i => $$"""{"name":"t{{i}}","description":"x","inputSchema":{{schema}}}""")) + "]");

        CrawlReport report = await run.CrawlFolder(folder.File("t"));

        Assert.Equal("o/n", Assert.Single(report.Problems).Place);
        Assert.Empty(run.Store.ServerIds());
    }
}
