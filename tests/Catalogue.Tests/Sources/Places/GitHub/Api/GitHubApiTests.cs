using System.Text.Json;
using Catalogue.Sources;
using Catalogue.Sources.Places.GitHub.Api;
using Microsoft.AspNetCore.Http;

namespace Catalogue.Tests.Sources.Places.GitHub.Api;

/// <summary>What Octokit's own adapter and parser do with such answers kills the process, hands on null or believes a lie.</summary>
public sealed class GitHubApiTests : IAsyncLifetime
{
    private readonly ImpatientTime time = new();
    private FakeGitHub gitHub = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        gitHub = await FakeGitHub.StartAsync();
        gitHub.Add("Green/Garden", "README.md", "x");
    }

    public ValueTask DisposeAsync() => gitHub.DisposeAsync();

    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task BodyOfAHundredThousandBrackets_IsRefused(int status)
    {
        gitHub.FaultOf = _ => Body(new string('[', 100_000), status);

        GitHubException error = await Refused(api => api.RepositoryAsync("Green/Garden", null, Cancel));

        Assert.Equal(status == 404, error.IsNotFound);
    }

    [Fact]
    public async Task PageInsteadOfJson_IsSaidAndNotTakenForNothing()
    {
        gitHub.FaultOf = _ => Body("<html>unicorn</html>");

        Assert.Contains("no JSON", (await Refused(api => api.RepositoryAsync("Green/Garden", null, Cancel))).Message, StringComparison.Ordinal);
        Assert.Equal(6, gitHub.Requests.Count);
    }

    [Theory]
    [InlineData("{\"full_name\":5}")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"Green/Garden\"")]
    [InlineData("{\"full_name\":null}")]
    public async Task JsonThatIsNoRepository_IsRefusedAndNotAskedForAgain(string body)
    {
        gitHub.FaultOf = _ => Body(body);

        await Refused(api => api.RepositoryAsync("Green/Garden", null, Cancel));

        Assert.Single(gitHub.Requests);
    }

    [Fact]
    public async Task EndlessBody_IsCutOff()
    {
        gitHub.FaultOf = _ => async context =>
        {
            byte[] blanks = new byte[1_000_000];
            Array.Fill(blanks, (byte)' ');
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(blanks, context.RequestAborted);
        };

        GitHubException error = await Refused(api => api.RepositoryAsync("Green/Garden", null, Cancel));

        Assert.Contains($"larger than {SourceLimits.AnswerBytes}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FileOfThreeGigabytes_IsListedWithItsSize()
    {
        gitHub.FaultOf = _ => Body("""{"sha":"c","truncated":false,"tree":[{"path":"big","mode":"100644","type":"blob","sha":"b","size":3221225472}]}""");
        using GitHubApi api = Open();

        GitHubTree tree = await api.TreeAsync("Green/Garden", "c", Cancel);

        Assert.Equal(3_221_225_472, Assert.Single(tree.Tree).Size);
    }

    [Theory]
    [InlineData("../Garden")]
    [InlineData("Green/..")]
    [InlineData("..")]
    [InlineData("Green/Garden/../../user")]
    [InlineData("Green/Garden?x=")]
    [InlineData("Green/Gar den")]
    public async Task NameThatLeadsElsewhere_IsNotSent(string name)
    {
        Assert.True((await Refused(api => api.RepositoryAsync(name, null, Cancel))).IsNotFound);
        Assert.True((await Refused(api => api.ArchiveAsync(name, "c", false, (_, _) => Task.CompletedTask, Cancel))).IsNotFound);
        Assert.Empty(gitHub.Requests);
    }

    [Theory]
    [InlineData("feature/one")]
    [InlineData("a b#c?d&e%2F")]
    [InlineData("ünïcode")]
    [InlineData("..")]
    public async Task AnyBranchName_ReachesTheServerAsItIs(string branch)
    {
        string? asked = null;
        gitHub.FaultOf = _ => context =>
        {
            asked = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
            return context.Response.WriteAsync("""{"sha":"c"}""");
        };
        using GitHubApi api = Open();

        (GitHubCommit? commit, _) = await api.HeadAsync("Green/Garden", branch, null, Cancel);

        Assert.Equal("c", commit!.Sha);
        if (branch != "..")
            Assert.Equal("/repos/Green/Garden/commits/" + Uri.EscapeDataString(branch), asked);
    }

    [Fact]
    public async Task TypedCall_StopsWhenItIsTold()
    {
        using var stop = new CancellationTokenSource();
        gitHub.FaultOf = _ => async context =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        using GitHubApi api = Open();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => api.SearchAsync("topic:x", null, stop.Token));
    }

    [Fact]
    public async Task TypedCall_CarriesItsETagAndSaysThatNothingChanged()
    {
        using GitHubApi api = Open();
        (GitHubRepository? first, string? etag) = await api.RepositoryAsync("Green/Garden", null, Cancel);

        (GitHubRepository? again, string? same) = await api.RepositoryAsync("Green/Garden", etag, Cancel);

        Assert.Equal("Green/Garden", first!.FullName);
        Assert.Null(again);
        Assert.Equal(etag, same);
        Assert.Equal(["200", "304"], gitHub.Statuses);
    }

    [Fact]
    public async Task RateLimits_AreReadByResource()
    {
        gitHub.FaultOf = _ => Body("""{"resources":{"core":{"limit":5000,"used":1,"remaining":4999,"reset":1372700873},"search":{"limit":30,"used":12,"remaining":18,"reset":1372697452}},"rate":{"limit":5000}}""");
        using GitHubApi api = Open();

        GitHubRateLimit limits = await api.RateLimitAsync(Cancel);

        Assert.Equal(new GitHubGrant(30, 18, 1372697452), limits.Resources["search"]);
    }

    [Fact]
    public void PageOfASearch_IsReadWithoutMuchMemory()
    {
        string page = JsonSerializer.Serialize(new
        {
            total_count = 100,
            incomplete_results = false,
            items = Enumerable.Range(0, 100).Select(i => new { full_name = $"owner/name-{i}", default_branch = "main", @private = false, fork = false, archived = false, pushed_at = "2026-01-01T00:00:00Z", filler = new string('x', 3_200) }),
        });
        var serializer = new GitHubSerializer();
        serializer.Deserialize<GitHubSearch>(page);

        long before = GC.GetAllocatedBytesForCurrentThread();
        GitHubSearch search = serializer.Deserialize<GitHubSearch>(page);
        long took = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(100, search.Items.Count);
        Assert.InRange(took, 1, 200_000);
    }

    private async Task<GitHubException> Refused(Func<GitHubApi, Task> call)
    {
        using GitHubApi api = Open();
        return await Assert.ThrowsAsync<GitHubException>(() => call(api));
    }

    private GitHubApi Open() => new(new GitHubOptions { Api = gitHub.Address, Token = "t0ken" }, time);

    private static Func<HttpContext, Task> Body(string text, int status = 200) => context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(text);
    };
}
