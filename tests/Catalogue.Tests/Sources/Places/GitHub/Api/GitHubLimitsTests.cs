using System.Globalization;
using Catalogue.Sources.Crawling;
using Catalogue.Sources.Places;
using Microsoft.AspNetCore.Http;

namespace Catalogue.Tests.Sources.Places.GitHub.Api;

/// <summary>GitHub's limits in all their wordings: each is waited for, each wait is told, and none is taken for a failure of a repository.</summary>
public sealed class GitHubLimitsTests : GitHubScene
{
    private protected override void Fill() => Found("Green/Garden");

    public static TheoryData<string, int> Wordings() => new()
    {
        { "graphql RATE_LIMIT", 601 },
        { "graphql RATE_LIMITED", 601 },
        { "graphql secondary", 60 },
        { "abuse 403", 60 },
        { "abuse 403 with Retry-After", 33 },
        { "secondary 403", 60 },
        { "secondary 429", 60 },
        { "secondary 403 with Retry-After", 33 },
        { "secondary 403 with other headers", 60 },
        { "primary 403", 601 },
        { "primary 429", 601 },
        { "plain 429", 60 },
        { "date in Retry-After", 45 },
    };

    [Theory]
    [MemberData(nameof(Wordings))]
    public async Task AnyWording_IsWaitedOutAndTold(string wording, int seconds)
    {
        GitHub.Faults.Enqueue(Fault(wording));

        CrawlReport report = await Run.Crawl(GitHub, "Green/Garden");

        Assert.Contains(TimeSpan.FromSeconds(seconds), Run.Time.Waits);
        Assert.Contains(Run.Said, s => s.Contains("until " + (ImpatientTime.Now + TimeSpan.FromSeconds(seconds)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), StringComparison.Ordinal));
        Assert.Empty(report.Problems);
        Assert.Equal(["dig", "scanned"], ToolsOf("green/garden"));
    }

    [Fact]
    public async Task SecondaryLimitThatStays_IsLeftInPeaceLongerAndLonger()
    {
        for (int i = 0; i < 4; i++)
            GitHub.Faults.Enqueue(FakeFault.SecondaryLimit);

        await Run.Crawl(GitHub, "Green/Garden");

        Assert.Equal([1, 2, 4, 8], Run.Time.Waits.Where(w => w >= TimeSpan.FromMinutes(1)).Select(w => w.TotalMinutes).Distinct());
    }

    [Fact]
    public async Task SearchesLimit_DoesNotHoldUpWhatCountsApart()
    {
        GitHub.GraphQLStatus = 404;
        GitHub.Limits.Left["search"] = 1;
        Run.List = new SourceList { Topics = ["mcp-server"], Repositories = ["Green/Garden"] };

        await Run.Crawl(GitHub);

        // The last search left nothing, but no further one was needed.
        Assert.DoesNotContain(Run.Time.Waits, w => w > TimeSpan.FromSeconds(60));
        Assert.Equal(["dig", "scanned"], ToolsOf("green/garden"));
    }

    [Fact]
    public async Task AnswerThatCountsAgainstAnotherResource_DoesNotCloseThisOne()
    {
        int met = 0;
        GitHub.FaultOf = path => path.StartsWith("/repos/", StringComparison.Ordinal) && Interlocked.Increment(ref met) == 1
            ? FakeFault.Answer(502, ("x-ratelimit-resource", "code_search"), ("x-ratelimit-remaining", "0"), ("x-ratelimit-limit", "10"), ("x-ratelimit-reset", InSeconds(600)))
            : null;

        await Run.Crawl(GitHub, "Green/Garden", token: null);

        Assert.DoesNotContain(TimeSpan.FromSeconds(601), Run.Time.Waits);
    }

    [Theory]
    [InlineData("t0ken", "graphql")]
    [InlineData(null, "search")]
    public async Task LimitUsedUpBeforeTheFirstRequest_IsSaidUnderABudgetAndReadsNothing(string? token, string resource)
    {
        GitHub.Limits.Left[resource] = 0;

        CrawlReport report = await Run.Crawl(GitHub, token: token, options: o => o with { Budget = 50 });

        Assert.NotNull(report.Refused);
        Assert.Contains("2026-03-01 12:10 UTC", report.Refused, StringComparison.Ordinal);
        Assert.Equal(1, report.Rejected);
        Assert.Equal("", Run.Everything());
    }

    [Fact]
    public async Task LimitUsedUpBeforeTheFirstRequest_IsWaitedForAloud()
    {
        GitHub.Limits.Left["graphql"] = 0;
        GitHub.FaultOf = _ =>
        {
            // It is whole again once someone has waited.
            if (!Run.Time.Waits.IsEmpty)
                GitHub.Limits.Left.TryRemove("graphql", out int _);
            return null;
        };

        CrawlReport report = await Run.Crawl(GitHub);

        Assert.Contains(Run.Said, s => s.Contains("graphql", StringComparison.Ordinal) && s.Contains("until 2026-03-01 12:10 UTC", StringComparison.Ordinal));
        Assert.Equal(1, report.New);
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(11, true)]
    public async Task MaxWait_BoundsTheWait(int minutes, bool waits)
    {
        GitHub.Faults.Enqueue(Fault("primary 403"));

        CrawlReport report = await Run.Crawl(GitHub, options: o => o with { MaxWait = TimeSpan.FromMinutes(minutes), Budget = 50 });

        Assert.Equal(waits, report.Refused is null);
        Assert.Equal(waits ? 1 : 0, report.New);
        Assert.Equal(waits, Run.Time.Waits.Contains(TimeSpan.FromSeconds(601)));
    }

    [Fact]
    public async Task RunThatStopsHalfWay_HasReadSomething()
    {
        GitHub.AddMany(20);
        int archives = 0;
        GitHub.FaultOf = path => path.Contains("/tarball/", StringComparison.Ordinal) && Interlocked.Increment(ref archives) > 5 ? Fault("primary 403") : null;

        CrawlReport report = await Run.Crawl(GitHub, options: o => o with { MaxWait = TimeSpan.Zero });

        Assert.Null(report.Refused);
        Assert.InRange(report.New, 1, 6);
        Assert.Contains(report.Problems, p => p.Message.Contains("the next run goes on at", StringComparison.Ordinal));
    }

    private static Func<HttpContext, Task> Fault(string wording)
    {
        (string, string)[] usedUp = [("x-ratelimit-remaining", "0"), ("x-ratelimit-limit", "5000"), ("x-ratelimit-reset", InSeconds(600))];
        return wording switch
        {
            "graphql RATE_LIMIT" => FakeFault.GraphQLError("RATE_LIMIT", "API rate limit already exceeded for user ID 1.", usedUp),
            "graphql RATE_LIMITED" => FakeFault.GraphQLError("RATE_LIMITED", "API rate limit exceeded for user ID 1.", [("x-ratelimit-remaining", "3"), .. usedUp[1..]]),
            "graphql secondary" => FakeFault.GraphQLError(null, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again."),
            "abuse 403" => FakeFault.Refuse(403, "You have triggered an abuse detection mechanism. Please wait a few minutes before you try again."),
            "abuse 403 with Retry-After" => FakeFault.Refuse(403, "You have triggered an abuse detection mechanism and have been temporarily blocked.", ("Retry-After", "33")),
            "secondary 403" => FakeFault.Refuse(403, "You have exceeded a secondary rate limit and have been temporarily blocked from content creation."),
            "secondary 429" => FakeFault.Refuse(429, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again."),
            "secondary 403 with Retry-After" => FakeFault.Refuse(403, "You have exceeded a secondary rate limit.", ("Retry-After", "33")),
            "secondary 403 with other headers" => FakeFault.Refuse(403, "You have exceeded a secondary rate limit.", [("x-ratelimit-remaining", "4711"), .. usedUp[1..]]),
            "primary 403" => FakeFault.Refuse(403, "API rate limit exceeded for user ID 1.", usedUp),
            "primary 429" => FakeFault.Refuse(429, "API rate limit exceeded for 192.0.2.1.", usedUp),
            "plain 429" => FakeFault.Answer(429),
            _ => FakeFault.Answer(429, ("Retry-After", (ImpatientTime.Now + TimeSpan.FromSeconds(45)).ToString("R", CultureInfo.InvariantCulture))),
        };
    }

    private static string InSeconds(int seconds) => (ImpatientTime.Now.ToUnixTimeSeconds() + seconds).ToString(CultureInfo.InvariantCulture);
}
