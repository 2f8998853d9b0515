using System.Text;
using Catalogue.Sources.Crawling;

namespace Catalogue.Tests.Sources.Places.GitHub;

public sealed class GitHubHostileTests : IAsyncLifetime
{
    private const string Healthy = """[{"name":"dig","description":"Digs.","inputSchema":{"type":"object"}}]""";

    private readonly GitHubRun run = new();
    private FakeGitHub gitHub = null!;

    public async ValueTask InitializeAsync() => gitHub = await FakeGitHub.StartAsync();

    public async ValueTask DisposeAsync()
    {
        run.Dispose();
        await gitHub.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task HostileFiles_CostThemselvesAndAreListed(bool manifestsOnly)
    {
        FakeRepository repository = gitHub.Add("Evil/Repo", "tools.json", Healthy);
        repository.Files["servers/large/server.json"] = new byte[50_000_000];
        repository.Files["a/tools.json"] = Encoding.UTF8.GetBytes("[{\"name\":\"deep\",\"inputSchema\":" + string.Concat(Enumerable.Repeat("{\"a\":", 10_000)) + "1" + new string('}', 10_000) + "}]");
        repository.Files["b/smithery.yaml"] = Encoding.UTF8.GetBytes("a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\ng: &g [*f,*f,*f,*f,*f,*f,*f,*f,*f]\nh: [*g,*g,*g,*g,*g,*g,*g,*g,*g]\n");
        repository.Files["c/manifest.json"] = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 123\n"u8.ToArray();
        repository.Files["d/server.json"] = [0xC3, 0x28, 0xFF];
        repository.Files["e/tools.json"] = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("""[{"name":"wide","description":"In UTF-16."}]""")];
        repository.Files["odd\nname/tools.json"] = Encoding.UTF8.GetBytes(Healthy);
        repository.Links["linked/tools.json"] = "../../../etc/passwd";
        repository.Submodules.Add("module");

        CrawlReport report = await run.Crawl(gitHub, "Evil/Repo", crawl: c => c with { ManifestsOnly = manifestsOnly });

        string[] said = [.. report.Problems.Select(p => $"{p.Place} {p.Message}")];
        foreach (string place in (string[])["servers/large/server.json is larger than", "a/tools.json", "b/smithery.yaml", "c/manifest.json is a Git LFS pointer", "d/server.json is not valid UTF-8", "odd\nname/tools.json has control characters", "linked/tools.json is a link"])
            Assert.Contains(said, s => s.StartsWith("Evil/Repo/" + place, StringComparison.Ordinal));
        Assert.DoesNotContain(said, s => s.Contains("module", StringComparison.Ordinal));
        Assert.Equal(["dig", "wide"], run.Store.ServerIds().SelectMany(id => run.Load(id).Tools).Select(t => t.Name).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("passwd", run.Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TruncatedTree_KeepsWhatItDoesNotShow()
    {
        FakeRepository repository = gitHub.Add("Big/Repo", "README.md", "## Tools\n\n- `shown` - x\n").With("tools.json", """[{"name":"hidden","description":"x","inputSchema":{"type":"object"}}]""");
        await run.Crawl(gitHub, "Big/Repo", crawl: c => c with { ManifestsOnly = true });
        repository.Files.Remove("tools.json");
        repository.IsTruncated = true;
        repository.Push();

        CrawlReport report = await run.Crawl(gitHub, "Big/Repo", crawl: c => c with { ManifestsOnly = true });

        Assert.Equal(["hidden", "shown"], run.Load("big/repo").Tools.Select(t => t.Name));
        Assert.Contains(report.Problems, p => p.Message.Contains("left out", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TwoRepositoriesThatClaimOneServer_AreSettledWhicheverIsReadAnew(bool folderChanges)
    {
        FakeRepository folders = gitHub.Add("aa/b", "c/package.json", """{"name":"c","mcpName":"io.github.aa/c"}""").With("c/tools.json", """[{"name":"of_folder","description":"x"}]""");
        folders.With("d/package.json", """{"name":"d","mcpName":"io.github.aa/d"}""").With("d/tools.json", Healthy);
        FakeRepository own = gitHub.Add("aa/b.c", "tools.json", """[{"name":"own","description":"x"}]""");
        folders.Topics.Add("mcp-server");
        own.Topics.Add("mcp-server");
        CrawlReport first = await run.Crawl(gitHub);
        (folderChanges ? folders : own).Push();

        CrawlReport second = await run.Crawl(gitHub);

        Assert.Equal(["own"], run.Load("aa/b.c").Tools.Select(t => t.Name));
        Assert.Contains(first.Problems, p => p.Message.Contains("whose word stands", StringComparison.Ordinal));
        Assert.Equal(folderChanges, second.Problems.Any(p => p.Message.Contains("whose word stands", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task ArchiveThatIsNone_LeavesTheManifests()
    {
        gitHub.Add("Aaa/Broken", "tools.json", Healthy).With("src/index.ts", "server.tool('scanned', 'x');");
        gitHub.FaultOf = path => path.Contains("/Aaa/Broken/tar", StringComparison.Ordinal) ? FakeFault.Nonsense : null;

        CrawlReport report = await run.Crawl(gitHub, "Aaa/Broken");

        Assert.Contains("archive that cannot be read", Assert.Single(report.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(["dig"], run.Load("aaa/broken").Tools.Select(t => t.Name));
        Assert.InRange(gitHub.Requests.Count(r => r.Contains("/tarball/", StringComparison.Ordinal)), 2, 3);
    }
}
