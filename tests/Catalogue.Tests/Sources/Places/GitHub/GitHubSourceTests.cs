using Catalogue.Model.Servers;
using Catalogue.Sources.Crawling;
using Catalogue.Sources.Places;
using Catalogue.Sources.Places.GitHub.Api;

namespace Catalogue.Tests.Sources.Places.GitHub;

public sealed class GitHubSourceTests : IAsyncLifetime
{
    private readonly GitHubRun run = new();
    private FakeGitHub gitHub = null!;

    public async ValueTask InitializeAsync()
    {
        gitHub = await FakeGitHub.StartAsync();
        gitHub.Add("Green/Garden", "README.md", "## Tools\n\n- `water_plant` - Waters.\n");
        gitHub.Add("Green/Garden", "tools.json", """[{"name":"dig","description":"Digs.","inputSchema":{"type":"object"}}]""");
        gitHub.Add("Green/Garden", "package.json", """{"name":"garden","mcpName":"io.github.green/garden"}""");
    }

    public async ValueTask DisposeAsync()
    {
        run.Dispose();
        await gitHub.DisposeAsync();
    }

    [Fact]
    public async Task Repository_IsReadInOneArchiveAtItsCommit()
    {
        await run.Crawl(gitHub, "Green/Garden");

        Server server = run.Load("green/garden");
        Assert.Equal(["dig", "water_plant"], server.Tools.Select(t => t.Name));
        Assert.Equal(("Green/Garden", "main", gitHub.Repositories["Green/Garden"].Commit), (server.Source!.Repository, server.Source.Ref, server.Source.Commit));
        Assert.Equal(["/graphql"], gitHub.Requests.Where(r => !r.Contains("/tarball/", StringComparison.Ordinal) && !r.Contains("tar.gz/", StringComparison.Ordinal)));
        Assert.Equal(1, gitHub.Archives);
    }

    [Fact]
    public async Task ArchiveHost_IsAskedInsteadOfTheApi()
    {
        await run.Crawl(gitHub, "Green/Garden", options: o => o with { Archives = gitHub.ArchiveHost });

        Assert.Equal(2, run.Load("green/garden").Tools.Count);
        Assert.DoesNotContain(gitHub.Requests, r => r.Contains("tarball", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SourceOfTheRepository_IsScanned()
    {
        gitHub.AddMany(1);
        await run.Crawl(gitHub);

        Assert.Equal(["delete_0", "list_0", "make_0", "read_0"], run.Load("owner0/server-00000").Tools.Select(t => t.Name));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("t0ken")]
    public async Task UnchangedHead_CostsNothingMore(string? token)
    {
        await run.Crawl(gitHub, "Green/Garden", token);
        string before = run.Everything();
        gitHub.Requests.Clear();

        CrawlReport report = await run.Crawl(gitHub, "Green/Garden", token);

        Assert.Equal((0, 0, 1), (report.New, report.Changed, report.Unchanged));
        Assert.Equal(0, gitHub.Archives);
        Assert.Equal(before, run.Everything());
    }

    [Fact]
    public async Task Full_ReadsWhatIsKnown()
    {
        await run.Crawl(gitHub, "Green/Garden");

        await run.Crawl(gitHub, "Green/Garden", crawl: c => c with { IsFull = true });

        Assert.Equal(2, gitHub.Archives);
    }

    [Fact]
    public async Task ManifestsOnly_ReadsWantedFilesOneByOne()
    {
        gitHub.Add("Green/Garden", "src/index.ts", "server.tool('scanned', 'x');");

        await run.Crawl(gitHub, "Green/Garden", crawl: c => c with { ManifestsOnly = true });

        Assert.Equal(["dig", "water_plant"], run.Load("green/garden").Tools.Select(t => t.Name));
        Assert.Equal(0, gitHub.Archives);
        Assert.DoesNotContain(gitHub.Requests, r => r.EndsWith("/" + FakeRepository.BlobSha("src/index.ts"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task ServerWithoutArchives_IsReadByItsTree()
    {
        gitHub.HasArchives = false;

        await run.Crawl(gitHub, "Green/Garden");

        Assert.Equal(["dig", "water_plant"], run.Load("green/garden").Tools.Select(t => t.Name));
    }

    [Theory]
    [InlineData(true, "t0ken")]
    [InlineData(false, "t0ken")]
    [InlineData(true, null)]
    [InlineData(false, null)]
    public async Task RenamedRepository_IsFollowedAndRemembered(bool relative, string? token)
    {
        gitHub.Rename("Old/Name", "Green/Garden");
        gitHub.RedirectsRelatively = relative;

        await run.Crawl(gitHub, "Old/Name", token);

        Assert.Equal(["old/name"], run.Load("green/garden").Aliases);
        Assert.All(gitHub.Tokens, t => Assert.Equal(token is null ? "" : "Bearer t0ken", t ?? ""));
        Assert.All(gitHub.ArchiveTokens, t => Assert.Equal("", t ?? ""));
    }

    [Fact]
    public async Task RepositoryRenamedBetweenCrawls_TakesItsRecordDatesAndReviewsAlong()
    {
        gitHub.Repositories["Green/Garden"].Topics.Add("mcp-server");
        await run.Crawl(gitHub);
        string review = run.Store.ReviewsFile("green/garden");
        Directory.CreateDirectory(Path.GetDirectoryName(review)!);
        await File.WriteAllTextAsync(review, "- reviewed", TestContext.Current.CancellationToken);
        run.Time.Days = 3;
        gitHub.Rename("Green/Garden", "Blue/Pond");

        await run.Crawl(gitHub);

        Assert.Equal(["blue/pond"], run.Store.ServerIds());
        Server server = run.Load("blue/pond");
        Assert.Equal(["green/garden"], server.Aliases);
        Assert.All(server.Tools, t => Assert.Equal(new DateOnly(2026, 3, 1), t.FirstSeen));
        Assert.All(server.Provenance, p => Assert.Equal("Blue/Pond", p.Repository));
        Assert.True(File.Exists(run.Store.ReviewsFile("blue/pond")));
        Assert.Null(run.State("Green/Garden"));
        Assert.Equal(["Green/Garden"], run.State("Blue/Pond")!.FormerNames);
    }

    [Fact]
    public async Task RedirectToAnotherHost_DoesNotGetTheToken()
    {
        await using FakeGitHub other = await FakeGitHub.StartAsync();
        other.Add("Green/Garden", "README.md", "x");
        gitHub.GraphQLStatus = 404;
        gitHub.FaultOf = path => path == "/repos/Green/Garden" ? FakeFault.Answer(302, ("Location", other.Address.AbsoluteUri + "repos/Green/Garden")) : null;

        await run.Crawl(gitHub, "Green/Garden");

        Assert.Equal([null], other.Tokens.Select(t => string.IsNullOrEmpty(t) ? null : t));
    }

    [Fact]
    public async Task RedirectInACircle_IsSaid()
    {
        gitHub.FaultOf = path => path.StartsWith("/repos/", StringComparison.Ordinal) ? FakeFault.Answer(301, ("Location", path)) : null;

        GitHubException error = await Assert.ThrowsAsync<GitHubException>(() => run.Crawl(gitHub, "a/b", token: null));

        Assert.Contains("circle", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("t0ken", 404)]
    [InlineData("t0ken", 401)]
    public async Task WithoutGraphQL_RestReadsTheSameAndSaysHowLongItTakes(string? token, int status)
    {
        gitHub.AddMany(30);
        using var other = new GitHubRun();
        await other.Crawl(gitHub);
        gitHub.GraphQLStatus = status;

        await run.Crawl(gitHub, token: token);

        Assert.Equal(Servers(other), Servers(run));
        Assert.Contains(run.Said, s => s.Contains("over REST: at most 90 requests for 30 repositories", StringComparison.Ordinal) && s.Contains("UTC", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OverRest_AnUnchangedHeadIsConfirmedByItsETag()
    {
        await run.Crawl(gitHub, "Green/Garden", token: null);
        gitHub.Requests.Clear();

        await run.Crawl(gitHub, "Green/Garden", token: null);

        Assert.Equal(["/repos/Green/Garden"], gitHub.Requests);
        Assert.Equal(["304"], gitHub.Statuses.TakeLast(1));
    }

    [Theory]
    [InlineData("no/such", "does not exist")]
    [InlineData("not-a-name", "owner/name")]
    [InlineData("a/b/c", "owner/name")]
    [InlineData("a/..", "owner/name")]
    public async Task WrongName_IsAProblemAndChangesNothing(string name, string says)
    {
        CrawlReport report = await run.Crawl(gitHub, name);

        Assert.Contains(says, Assert.Single(report.Problems).Message, StringComparison.Ordinal);
        Assert.Equal("", run.Everything());
    }

    [Fact]
    public async Task ExcludedRepository_IsLeftOutWithItsReason()
    {
        run.List = new SourceList { Topics = ["mcp-server"], Exclusions = [new Exclusion("green/garden", "A list.")] };
        gitHub.Repositories["Green/Garden"].Topics.Add("mcp-server");

        CrawlReport report = await run.Crawl(gitHub);

        Assert.Contains("A list.", Assert.Single(report.Problems).Message, StringComparison.Ordinal);
        Assert.Empty(run.Store.ServerIds());
    }

    [Fact]
    public async Task Fork_IsReadOnlyWhereItIsNamed()
    {
        foreach (string name in (string[])["Fork/Found", "Fork/Named"])
        {
            FakeRepository fork = gitHub.Add(name, "package.json", """{"name":"x","mcpName":"io.github.fork/x"}""");
            fork.IsFork = true;
            fork.Topics.Add("mcp-server");
        }
        run.List = new SourceList { Topics = ["mcp-server"], Repositories = ["Fork/Named"] };

        await run.Crawl(gitHub);

        Assert.Equal(["fork/named"], run.Store.ServerIds());
    }

    [Fact]
    public async Task ArchivedRepository_SaysSoAndIsReadAgainWhenItBecomesOne()
    {
        await run.Crawl(gitHub, "Green/Garden");
        gitHub.Repositories["Green/Garden"].IsArchived = true;

        await run.Crawl(gitHub, "Green/Garden");

        Assert.Contains("archived", Assert.Single(run.Load("green/garden").Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EmptyRepository_IsSaidOnce()
    {
        gitHub.Repositories["Green/Garden"].IsEmpty = true;

        CrawlReport first = await run.Crawl(gitHub, "Green/Garden");
        CrawlReport second = await run.Crawl(gitHub, "Green/Garden");

        Assert.Equal("is empty", Assert.Single(first.Problems).Message);
        Assert.Empty(second.Problems);
    }

    private static string Servers(GitHubRun of) => string.Concat(of.Store.ServerIds().Select(id => File.ReadAllText(of.Store.ServerFile(id))));
}
