using System.Globalization;
using Catalogue.Model.Servers;
using Catalogue.Sources.Crawling;
using Catalogue.Sources.Places;
using Catalogue.Sources.Places.GitHub;
using Microsoft.AspNetCore.Http;

namespace Catalogue.Tests.Sources.Places.GitHub;

public sealed class GitHubFaultTests : IAsyncLifetime
{
    private readonly GitHubRun run = new();
    private FakeGitHub gitHub = null!;

    public async ValueTask InitializeAsync()
    {
        gitHub = await FakeGitHub.StartAsync();
        gitHub.Add("Green/Garden", "tools.json", """[{"name":"dig","description":"Digs.","inputSchema":{"type":"object"}}]""");
    }

    public async ValueTask DisposeAsync()
    {
        run.Dispose();
        await gitHub.DisposeAsync();
    }

    public static TheoryData<string, string> FaultsAndPlaces()
    {
        var data = new TheoryData<string, string>();
        foreach (string fault in (string[])["502", "cut", "hang", "nonsense", "secondary", "retry-after", "429"])
        {
            data.Add(fault, "/graphql");
            data.Add(fault, "/repos/Green/Garden");
            data.Add(fault, "/repos/Green/Garden/commits/main");
            if (fault != "nonsense")
                data.Add(fault, "tar.gz");
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(FaultsAndPlaces))]
    public async Task FaultThatPasses_IsWaitedOut(string fault, string place)
    {
        int left = 1;
        gitHub.FaultOf = path => path.Contains(place, StringComparison.Ordinal) && path.EndsWith(place == "tar.gz" ? "" : place, StringComparison.Ordinal) && Interlocked.Decrement(ref left) >= 0 ? Fault(fault) : null;

        CrawlReport report = await run.Crawl(gitHub, "Green/Garden", token: place == "/graphql" ? "t0ken" : null);

        Assert.True(left < 0, "the fault was never met");
        Assert.Empty(report.Problems);
        Assert.Equal(["dig"], run.Load("green/garden").Tools.Select(t => t.Name));
    }

    [Fact]
    public async Task RetryAfter_IsWaitedAsLongAsItSays()
    {
        gitHub.Faults.Enqueue(FakeFault.Answer(403, ("Retry-After", "37")));
        gitHub.Faults.Enqueue(FakeFault.Answer(429, ("Retry-After", "41")));
        gitHub.Faults.Enqueue(FakeFault.SecondaryLimit);

        await run.Crawl(gitHub, "Green/Garden");

        Assert.Contains(TimeSpan.FromSeconds(37), run.Time.Waits);
        Assert.Contains(TimeSpan.FromSeconds(41), run.Time.Waits);
        Assert.Contains(TimeSpan.FromMinutes(1), run.Time.Waits);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(429)]
    public async Task PrimaryLimit_WaitsForItsReset(int status)
    {
        gitHub.Faults.Enqueue(FakeFault.Answer(status, ("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", InSeconds(600))));

        await run.Crawl(gitHub, "Green/Garden");

        Assert.Contains(TimeSpan.FromSeconds(601), run.Time.Waits);
        Assert.Equal(["dig"], run.Load("green/garden").Tools.Select(t => t.Name));
    }

    [Fact]
    public async Task GraphQLLimit_WhichComesWithStatus200_WaitsForItsReset()
    {
        gitHub.Faults.Enqueue(async context =>
        {
            await FakeFault.Answer(200, ("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", InSeconds(600)))(context);
            await context.Response.WriteAsync("""{"errors":[{"type":"RATE_LIMITED","message":"API rate limit exceeded"}]}""");
        });

        await run.Crawl(gitHub, "Green/Garden");

        Assert.Contains(TimeSpan.FromSeconds(601), run.Time.Waits);
        Assert.Equal(["dig"], run.Load("green/garden").Tools.Select(t => t.Name));
    }

    [Fact]
    public async Task LastRequestOfTheHour_IsFollowedByAWaitAndNotByARefusal()
    {
        gitHub.Faults.Enqueue(FakeFault.Answer(502, ("x-ratelimit-remaining", "0"), ("x-ratelimit-limit", "5000"), ("x-ratelimit-reset", InSeconds(60))));

        await run.Crawl(gitHub, "Green/Garden");

        Assert.Contains(TimeSpan.FromSeconds(61), run.Time.Waits);
    }

    [Fact]
    public async Task LimitBeyondPatience_StopsAndSaysWhenToComeBack()
    {
        gitHub.FaultOf = _ => FakeFault.Answer(429, ("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", InSeconds(86_400)));

        CrawlReport report = await run.Crawl(gitHub, "Green/Garden", token: null);

        string message = Assert.Single(report.Problems).Message;
        Assert.Contains("2026-03-02 12:00 UTC", message, StringComparison.Ordinal);
        Assert.Contains("GITHUB_TOKEN", message, StringComparison.Ordinal);
        Assert.Equal("", run.Everything());
    }

    [Fact]
    public async Task Budget_StopsAtGitHubsOwnLimitInsteadOfWaiting()
    {
        gitHub.FaultOf = _ => FakeFault.Answer(403, ("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", InSeconds(1_800)));

        CrawlReport report = await run.Crawl(gitHub, "Green/Garden", options: o => o with { Budget = 50 });

        Assert.Contains("used up", Assert.Single(report.Problems).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(TimeSpan.FromSeconds(1_801), run.Time.Waits);
    }

    [Fact]
    public async Task ServerThatAlwaysFails_EndsTheRunAndMarksNothing()
    {
        await run.Crawl(gitHub, "Green/Garden");
        string before = run.Everything();
        gitHub.FaultOf = _ => FakeFault.Answer(500);
        run.List = new SourceList { Repositories = ["a/a", "b/b", "c/c", "d/d"] };

        await Assert.ThrowsAsync<GitHubException>(() => run.Crawl(gitHub));

        Assert.Equal(before, run.Everything());
    }

    [Fact]
    public async Task TokenThatIsNotValid_EndsTheRun()
    {
        gitHub.FaultOf = _ => FakeFault.Answer(401);

        GitHubException error = await Assert.ThrowsAsync<GitHubException>(() => run.Crawl(gitHub, "Green/Garden"));

        Assert.Contains("token is not valid", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ServerThatCannotBeReached_EndsTheRun()
    {
        await gitHub.DisposeAsync();

        GitHubException error = await Assert.ThrowsAsync<GitHubException>(() => run.Crawl(gitHub, "Green/Garden", options: o => o with { Api = new Uri("http://127.0.0.1:9/") }));

        Assert.True(error.IsOutage);
    }

    [Fact]
    public async Task OneFailingRepository_KeepsItsRecordMarkedAndIsTriedLessAndLess()
    {
        Found("Aaa/Failing", "Green/Garden");
        await run.Crawl(gitHub);
        foreach (FakeRepository repository in gitHub.Repositories.Values)
            repository.Push();
        gitHub.FaultOf = path => path.Contains("/Aaa/", StringComparison.Ordinal) ? FakeFault.Answer(500) : null;
        var tried = new List<int>();
        for (int day = 1; day <= 20; day++)
        {
            run.Time.Days = day;
            gitHub.Requests.Clear();
            CrawlReport report = await run.Crawl(gitHub);
            Assert.Equal((1, "Aaa/Failing", new DateOnly(2026, 3, 2)), (report.Failed, report.Lost[0].Place, report.Lost[0].Since));
            if (gitHub.Requests.Any(r => r.Contains("/Aaa/", StringComparison.Ordinal)))
                tried.Add(day);
        }

        Assert.Equal([1, 2, 4, 8, 16], tried);
        Server server = run.Load("aaa/failing");
        Assert.Equal(["dig"], server.Tools.Select(t => t.Name));
        Assert.Equal(new DateOnly(2026, 3, 2), server.Unreachable!.Since);
        Assert.Contains("500", server.Unreachable.Reason, StringComparison.Ordinal);
        Assert.Null(run.Load("green/garden").Unreachable);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RepositoryThatComesBack_LosesItsMark(bool changed)
    {
        Found("Aaa/Back", "Green/Garden");
        await run.Crawl(gitHub);
        string before = run.Everything();
        gitHub.Repositories["Aaa/Back"].IsGone = true;
        run.Time.Days = 1;
        CrawlReport gone = await run.Crawl(gitHub);
        Assert.Equal((1, 0, 2), (gone.Vanished, gone.Failed, gone.Unchanged));
        Assert.Contains("does not exist", run.Load("aaa/back").Unreachable!.Reason, StringComparison.Ordinal);
        gitHub.Repositories["Aaa/Back"].IsGone = false;
        if (changed)
            gitHub.Repositories["Aaa/Back"].Push();
        run.Time.Days = 2;

        await run.Crawl(gitHub);

        Assert.Null(run.Load("aaa/back").Unreachable);
        if (!changed)
            Assert.Equal(before, run.Everything());
    }

    [Fact]
    public async Task RepositoryThatVanishesBetweenTwoCalls_IsGone()
    {
        Found("Aaa/Quick", "Green/Garden");
        gitHub.FaultOf = path =>
        {
            if (path.Contains("/Aaa/Quick/tar", StringComparison.Ordinal))
                gitHub.Repositories["Aaa/Quick"].IsGone = true;
            return null;
        };

        CrawlReport report = await run.Crawl(gitHub);

        Assert.Equal((1, 1, 0), (report.New, report.Vanished, report.Failed));
        Assert.Equal("Aaa/Quick", Assert.Single(report.Lost).Place);
    }

    [Fact]
    public async Task ServerThatLeavesItsRepository_KeepsItsRecordMarked()
    {
        FakeRepository repository = gitHub.Add("Two/Servers", "packages/a/package.json", """{"name":"a","mcpName":"io.github.two/a"}""");
        repository.With("packages/b/package.json", """{"name":"b","mcpName":"io.github.two/b"}""");
        repository.With("packages/a/tools.json", """[{"name":"a","description":"A."}]""").With("packages/b/tools.json", """[{"name":"b","description":"B."}]""");
        await run.Crawl(gitHub, "Two/Servers");
        string[] before = [.. run.Store.ServerIds()];
        repository.Files.Remove("packages/b/package.json");
        repository.Files.Remove("packages/b/tools.json");
        repository.Push();

        await run.Crawl(gitHub, "Two/Servers");

        Assert.True(before.Length >= 2, string.Join(' ', before));
        Assert.Equal(before, run.Store.ServerIds().Intersect(before));
        Assert.Contains(before.Select(run.Load), s => s.Unreachable?.Reason.Contains("no longer describes", StringComparison.Ordinal) == true && s.Tools.Any(t => t.Name == "b"));
    }

    [Fact]
    public async Task Cancelled_StopsAtOnce()
    {
        using var stop = new CancellationTokenSource();
        gitHub.Faults.Enqueue(async context =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.Crawl(gitHub, "Green/Garden", cancel: stop.Token));
    }

    [Theory]
    [InlineData("t0ken")]
    [InlineData(null)]
    public async Task FaultsNowAndThen_CostNoHealthyRepositoryAndHideNoSickOne(string? token)
    {
        gitHub.AddMany(200);
        using var undisturbed = new GitHubRun();
        await undisturbed.Crawl(gitHub, token: token);
        string[] sick = [.. gitHub.Repositories.Values.Select(r => r.FullName).Where((_, i) => i % 40 == 7)];
        var dice = new Random(7);
        string[] kinds = ["502", "cut", "nonsense", "secondary", "retry-after", "429"];
        gitHub.FaultOf = path =>
        {
            if (path.Contains("/tar", StringComparison.Ordinal) && sick.Any(s => path.Contains(s + "/", StringComparison.Ordinal)))
                return FakeFault.Answer(500);
            lock (dice)
                return dice.Next(100) < 5 ? Fault(path.Contains("tar", StringComparison.Ordinal) ? "cut" : kinds[dice.Next(kinds.Length)]) : null;
        };

        CrawlReport report = await run.Crawl(gitHub, token: token);

        Assert.Equal(sick.Order(StringComparer.OrdinalIgnoreCase), report.Lost.Select(l => l.Place));
        Assert.Equal(200 - sick.Length, report.New);
        Assert.All(run.Store.ServerIds(), id => Assert.Equal(File.ReadAllText(undisturbed.Store.ServerFile(id)), File.ReadAllText(run.Store.ServerFile(id))));
    }

    private void Found(params string[] names)
    {
        foreach (string name in names)
            gitHub.Add(name, "tools.json", """[{"name":"dig","description":"Digs.","inputSchema":{"type":"object"}}]""").Topics.Add("mcp-server");
    }

    private Func<HttpContext, Task> Fault(string kind) => kind switch
    {
        "cut" => FakeFault.CutBody,
        "hang" => FakeFault.HangUntil(run.Time.Expire),
        "nonsense" => FakeFault.Nonsense,
        "secondary" => FakeFault.SecondaryLimit,
        "retry-after" => FakeFault.Answer(403, ("Retry-After", "5")),
        "429" => FakeFault.Answer(429, ("Retry-After", "7")),
        _ => FakeFault.Answer(502),
    };

    private static string InSeconds(int seconds) => (ImpatientTime.Now.ToUnixTimeSeconds() + seconds).ToString(CultureInfo.InvariantCulture);
}
