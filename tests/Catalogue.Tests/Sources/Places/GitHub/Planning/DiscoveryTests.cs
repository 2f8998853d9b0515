using Catalogue.Sources.Crawling;
using Catalogue.Sources.Places;

namespace Catalogue.Tests.Sources.Places.GitHub.Planning;

public sealed class DiscoveryTests : GitHubScene
{
    private protected override void Fill() => GitHub.AddMany(230);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ServerThatGivesFewerToAPage_IsAskedForAllPages(bool hasLinks)
    {
        GitHub.GraphQLStatus = 404;
        GitHub.PageMost = 30;
        GitHub.HasLinks = hasLinks;

        CrawlReport report = await Run.Crawl(GitHub, crawl: c => c with { ManifestsOnly = true });

        Assert.Equal(230, report.New);
        Assert.Equal(8, GitHub.Requests.Count(r => r == "/search/repositories"));
    }

    [Fact]
    public async Task SearchThatRunsOutOfTime_IsCutUntilItIsComplete()
    {
        GitHub.GraphQLStatus = 404;
        // It finishes where there is nothing, and in two days' worth.
        GitHub.IsIncomplete = q => FakeSearch.Find(GitHub, q).Count > 0 && (!q.Contains("created:", StringComparison.Ordinal) || Span(q) > TimeSpan.FromDays(2));

        CrawlReport report = await Run.Crawl(GitHub, crawl: c => c with { ManifestsOnly = true });

        Assert.Equal((230, 0), (report.New, report.Problems.Count));
    }

    [Fact]
    public async Task SearchThatIsNeverComplete_EndsAndIsSaid()
    {
        GitHub.GraphQLStatus = 404;
        GitHub.IsIncomplete = _ => true;

        CrawlReport report = await Run.Crawl(GitHub, crawl: c => c with { ManifestsOnly = true });

        Assert.Contains(report.Problems, p => p.Place.Contains("topic:mcp-server", StringComparison.Ordinal) && p.Message.Contains("not complete", StringComparison.Ordinal));
        Assert.InRange(GitHub.Requests.Count(r => r == "/search/repositories"), 10, 400);
        Assert.InRange(report.New, 1, 230);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(404)]
    public async Task SearchThatIsNotUnderstood_EndsAloneAndIsNamed(int graphQLStatus)
    {
        GitHub.GraphQLStatus = graphQLStatus;
        GitHub.Unsearchable = q => q.StartsWith("nonsense", StringComparison.Ordinal);
        Run.List = new SourceList { Topics = ["mcp-server"], Queries = ["nonsense OR", "server-00001 in:name"] };
        GitHub.Add("Else/server-00001", "tools.json", Tools);

        CrawlReport report = await Run.Crawl(GitHub, crawl: c => c with { ManifestsOnly = true });

        Assert.Equal(231, report.New);
        Assert.Contains("nonsense OR", Assert.Single(report.Problems).Place, StringComparison.Ordinal);
        Assert.Equal(1, report.Rejected);
    }

    [Fact]
    public async Task NothingFound_IsSaid()
    {
        Run.List = new SourceList { Topics = ["nobody-has-it"] };

        CrawlReport report = await Run.Crawl(GitHub);

        Assert.Contains("nothing was found", Assert.Single(report.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(1, report.Rejected);
    }

    private static TimeSpan Span(string query)
    {
        string[] ends = query[(query.IndexOf("created:", StringComparison.Ordinal) + 8)..].Split(' ')[0].Split("..");
        return DateTimeOffset.Parse(ends[1], null) - DateTimeOffset.Parse(ends[0], null);
    }
}
