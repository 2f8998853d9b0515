using System.Text;
using Catalogue.Sources.Crawling;
using Catalogue.Sources.Places.GitHub.Planning;

namespace Catalogue.Tests.Sources.Places.GitHub.Planning;

/// <summary>A token may see what nobody else does; a catalogue is for everybody.</summary>
public sealed class PrivateRepositoryTests : GitHubScene
{
    private protected override void Fill()
    {
        Found("Green/Garden");
        Found("Secret/Vault").IsPrivate = true;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(404)]
    public async Task Discovery_TakesPublicOnesAndNamesNoPrivateOne(int graphQLStatus)
    {
        GitHub.GraphQLStatus = graphQLStatus;

        CrawlReport report = await Run.Crawl(GitHub);

        Assert.Equal(["green/garden"], Run.Store.ServerIds());
        Assert.Contains("1 private repositories", Assert.Single(report.Problems).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Vault", Run.Everything() + string.Join(' ', report.Problems) + string.Join(' ', Run.Said), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(404)]
    public async Task PrivateRepositoryByName_IsReadOnlyWhenThatIsSaid(int graphQLStatus)
    {
        GitHub.GraphQLStatus = graphQLStatus;

        CrawlReport without = await Run.Crawl(GitHub, "Secret/Vault");
        Assert.Contains("--include-private", Assert.Single(without.Problems).Message, StringComparison.Ordinal);
        Assert.Empty(Run.Store.ServerIds());

        await Run.Crawl(GitHub, "Secret/Vault", crawl: Including);
        Assert.Equal(["dig", "scanned"], ToolsOf("secret/vault"));
        Assert.True(Run.Load("secret/vault").Source!.Private);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task PrivateArchive_ComesFromTheApiAndTheTokenStaysThere(bool hasArchiveHost)
    {
        await Run.Crawl(GitHub, crawl: Including, options: o => o with { Archives = hasArchiveHost ? GitHub.ArchiveHost : null });

        Assert.Equal(["dig", "scanned"], ToolsOf("secret/vault"));
        Assert.Contains(GitHub.Requests, r => r.StartsWith("/repos/Secret/Vault/tarball/", StringComparison.Ordinal));
        Assert.Equal(!hasArchiveHost, GitHub.Requests.Any(r => r.StartsWith("/repos/Green/Garden/tarball/", StringComparison.Ordinal)));
        Assert.All(GitHub.ArchiveTokens, t => Assert.Equal("", t ?? ""));
    }

    [Theory]
    [InlineData("t0ken", 0)]
    [InlineData("t0ken", 404)]
    [InlineData(null, 0)]
    public async Task RepositoryThatBecomesPrivate_KeepsWhatWasPublicAndNothingMore(string? token, int graphQLStatus)
    {
        GitHub.GraphQLStatus = graphQLStatus;
        await Run.Crawl(GitHub, token: token);
        FakeRepository repository = GitHub.Repositories["Green/Garden"];
        repository.IsPrivate = true;
        repository.With("tools.json", """[{"name":"secret_tool","description":"Nobody's business."}]""").Push();
        Run.Time.Days = 1;

        CrawlReport report = await Run.Crawl(GitHub, token: token);

        Assert.Equal(1, report.Vanished);
        Assert.Equal(["dig", "scanned"], ToolsOf("green/garden"));
        Assert.NotNull(Run.Load("green/garden").Unreachable);
        Assert.DoesNotContain("secret_tool", Run.Everything(), StringComparison.Ordinal);

        repository.IsPrivate = false;
        Run.Time.Days = 2;
        await Run.Crawl(GitHub, token: token);
        Assert.Equal(["scanned", "secret_tool"], ToolsOf("green/garden"));
        Assert.Null(Run.Load("green/garden").Unreachable);
    }

    [Fact]
    public async Task PrivateServer_IsInNoChangeLogAndNewWhenItBecomesPublic()
    {
        await Run.Crawl(GitHub, crawl: Including);
        GitHub.Repositories["Secret/Vault"].With("tools.json", """[{"name":"dig","description":"Digs otherwise."}]""").Push();
        Run.Time.Days = 1;
        await Run.Crawl(GitHub, crawl: Including);
        Assert.DoesNotContain("secret/vault", Logs(), StringComparison.Ordinal);

        GitHub.Repositories["Secret/Vault"].IsPrivate = false;
        Run.Time.Days = 2;
        await Run.Crawl(GitHub, crawl: Including);

        Assert.Null(Run.Load("secret/vault").Source!.Private);
        Assert.Contains("secret/vault", Logs(), StringComparison.Ordinal);
        Assert.DoesNotContain("Digs otherwise", Logs(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MarkOfAPrivateServer_IsNotLostToAnIndexThatSpeaksOfIt()
    {
        Run.List = new() { Topics = ["mcp-server"], Indexes = [new("docker/mcp-registry", "servers")] };
        GitHub.Add("docker/mcp-registry", "servers/a/server.yaml", "name: a\ntype: server\nabout:\n  title: Listed\nsource:\n  project: https://github.com/Secret/Vault\n");
        await Run.Crawl(GitHub, crawl: Including);
        GitHub.Repositories["docker/mcp-registry"].With("servers/a/server.yaml", "name: a\ntype: server\nabout:\n  title: Listed anew\nsource:\n  project: https://github.com/Secret/Vault\n").Push();

        await Run.Crawl(GitHub, crawl: Including);
        Assert.True(Run.Load("secret/vault").Source!.Private);
        await Run.Crawl(GitHub);

        Assert.True(Run.Load("secret/vault").Source!.Private);
    }

    private static GitHubCrawl Including(GitHubCrawl crawl) => crawl with { IncludesPrivate = true };

    private string Logs() => Directory.Exists(Run.Store.ChangesFolder) ? string.Concat(Directory.EnumerateFiles(Run.Store.ChangesFolder).Select(f => File.ReadAllText(f, Encoding.UTF8))) : "";
}
