using Catalogue.Sources.Crawling;
using Catalogue.Sources.Places;

namespace Catalogue.Tests.Sources.Places.GitHub.Heads;

/// <summary>GraphQL answers in part: what it left out is asked for again, less at once; what it refuses is named.</summary>
public sealed class GraphQLHeadsTests : GitHubScene
{
    private const string Saml = "Resource protected by organization SAML enforcement. You must grant your OAuth token access to this organization.";

    private protected override void Fill() => GitHub.AddMany(150);

    [Theory]
    [InlineData(40)]
    [InlineData(1)]
    public async Task QuestionThatCostsTooMuch_IsAskedInPartsUntilAllIsAnswered(int resources)
    {
        Run.List = new SourceList { Repositories = [.. GitHub.Repositories.Values.Select(r => r.FullName)] };
        GitHub.GraphQLResources = resources;

        CrawlReport report = await Run.Crawl(GitHub);

        Assert.Equal((150, 0), (report.New, report.Problems.Count));
    }

    [Fact]
    public async Task SearchThatCostsTooMuch_IsAskedForSmallerPages()
    {
        GitHub.GraphQLResources = 30;

        CrawlReport report = await Run.Crawl(GitHub);

        Assert.Equal((150, 0), (report.New, report.Problems.Count));
        Assert.InRange(GitHub.ApiRequests, 1, 30);
    }

    [Theory]
    [InlineData("INTERNAL", "Something went wrong while executing your query.")]
    [InlineData("SERVICE_UNAVAILABLE", "Timeout")]
    [InlineData("RESOURCE_LIMITS_EXCEEDED", "Resource limits for this query exceeded.")]
    public async Task OneAliasThatFailsOnce_IsAskedForAgain(string type, string message)
    {
        Run.List = new SourceList { Repositories = [.. GitHub.Repositories.Values.Select(r => r.FullName)] };
        int left = 2;
        GitHub.GraphQLFault = name => name.EndsWith("server-00007", StringComparison.Ordinal) && Interlocked.Decrement(ref left) >= 0 ? (type, message) : null;

        CrawlReport report = await Run.Crawl(GitHub);

        Assert.True(left < 0);
        Assert.Equal((150, 0), (report.New, report.Problems.Count));
        Assert.InRange(GitHub.ApiRequests, 3, 6);
    }

    [Theory]
    [InlineData(Saml)]
    [InlineData("Although you appear to have the correct authorization credentials, the `owner7` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.")]
    public async Task RefusedRepository_IsNamedWithTheReasonAndKeepsItsRecord(string reason)
    {
        Run.List = new SourceList { Repositories = [.. GitHub.Repositories.Values.Select(r => r.FullName)] };
        await Run.Crawl(GitHub);
        GitHub.GraphQLFault = name => name.EndsWith("server-00007", StringComparison.Ordinal) ? ("FORBIDDEN", reason) : null;
        Run.Time.Days = 1;
        GitHub.Requests.Clear();

        CrawlReport report = await Run.Crawl(GitHub);

        Assert.Contains(reason.TrimEnd('.'), Assert.Single(report.Problems).Message, StringComparison.Ordinal);
        Assert.Equal("Owner7/server-00007", report.Problems[0].Place);
        Assert.Equal((1, 0, 150), (report.Failed, report.Vanished, report.Unchanged));
        Assert.Equal(2, GitHub.ApiRequests);
        Assert.Equal(4, Run.Load("owner7/server-00007").Tools.Count);
    }

    [Fact]
    public async Task RefusedResultOfASearch_IsSaidAndTheOthersCount()
    {
        GitHub.GraphQLFault = name => name.EndsWith("server-00007", StringComparison.Ordinal) ? ("FORBIDDEN", Saml) : null;

        CrawlReport report = await Run.Crawl(GitHub);

        Assert.Equal(149, report.New);
        Assert.Contains("SAML", Assert.Single(report.Problems).Message, StringComparison.Ordinal);
    }
}
