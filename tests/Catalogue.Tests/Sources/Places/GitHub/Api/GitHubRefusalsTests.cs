using Catalogue.Sources.Crawling;
using Catalogue.Sources.Places;
using Catalogue.Sources.Places.GitHub.Api;

namespace Catalogue.Tests.Sources.Places.GitHub.Api;

/// <summary>What is said is GitHub's own word, a sentence, and true.</summary>
public sealed class GitHubRefusalsTests : GitHubScene
{
    private protected override void Fill() => Found("Green/Garden");

    [Theory]
    [InlineData(403, "Resource not accessible by personal access token")]
    [InlineData(422, "No commit found for SHA: main.")]
    [InlineData(451, "Repository access blocked")]
    [InlineData(403, "Although you appear to have the correct authorization credentials, the `green` organization has an IP allow list enabled.")]
    public async Task Refusal_GivesGitHubsOwnMessageOnce(int status, string message)
    {
        GitHub.FaultOf = path => path.StartsWith("/repos/", StringComparison.Ordinal) ? FakeFault.Refuse(status, message) : null;
        using GitHubApi api = Open("t0ken");

        GitHubException error = await Assert.ThrowsAsync<GitHubException>(() => api.RepositoryAsync("Green/Garden", null, TestContext.Current.CancellationToken));

        Assert.EndsWith($"with status {status}: {message.TrimEnd('.')}.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "GITHUB_TOKEN")]
    [InlineData("t0ken", "the token is not valid")]
    public async Task Unauthorized_SpeaksOfTheTokenThatIsThere(string? token, string says)
    {
        GitHub.FaultOf = _ => FakeFault.Refuse(401, "Requires authentication");
        using GitHubApi api = Open(token);

        GitHubException error = await Assert.ThrowsAsync<GitHubException>(() => api.RepositoryAsync("Green/Garden", null, TestContext.Current.CancellationToken));

        Assert.Contains(says, error.Message, StringComparison.Ordinal);
        Assert.Equal(token is not null, error.Message.Contains("not valid", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Something went wrong. Please include `E4D2` when reporting this issue.")]
    [InlineData("Timeout")]
    public async Task NoSentence_HasTwoFullStops(string message)
    {
        foreach (int status in (int[])[400, 403, 404, 409, 422, 451, 500])
        {
            GitHub.FaultOf = path => path.Contains("/tarball/", StringComparison.Ordinal) ? FakeFault.Refuse(status, message) : null;
            CrawlReport report = await Run.Crawl(GitHub);
            Assert.DoesNotContain("..", string.Join('\n', report.Problems.Select(p => p.Message).Concat(Run.Said)), StringComparison.Ordinal);
        }
        GitHub.FaultOf = path => path == "/graphql" ? FakeFault.GraphQLError("INTERNAL", message) : null;
        GitHubException error = await Assert.ThrowsAsync<GitHubException>(() => Run.Crawl(GitHub));
        Assert.DoesNotContain("..", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirections_AreCountedAsTheRequestsTheyAre()
    {
        GitHub.Rename("Old/Name", "Green/Garden");

        CrawlReport report = await Run.Crawl(GitHub, "Old/Name", token: null);

        // The old name, the number it leads to, the head, the archive; its other host is none of the API's.
        Assert.Equal((4, 1), (report.Requests, report.Archives));
        Assert.Equal(4, GitHub.Tokens.Count);
    }

    [Fact]
    public async Task HeadOfARenamedRepository_IsAskedForOnce()
    {
        Run.List = new SourceList { Repositories = ["Old/Name", "Green/Garden"] };
        GitHub.Rename("Old/Name", "Green/Garden");

        await Run.Crawl(GitHub, token: null);

        Assert.Single(GitHub.Requests, r => r.Contains("/commits/", StringComparison.Ordinal));
        Assert.Equal(["old/name"], Run.Load("green/garden").Aliases);
    }

    [Theory]
    [InlineData("t0ken", false, "at most 6 requests for 2 repositories", "at 5000 an hour")]
    [InlineData(null, false, "at most 6 requests for 2 repositories", "at 60 an hour")]
    [InlineData("t0ken", true, "about 6 requests for 2 repositories, and one for each manifest", "at 5000 an hour")]
    public async Task NoticeOverRest_IsTrue(string? token, bool manifestsOnly, string cost, string limit)
    {
        Found("Green/Other");
        GitHub.GraphQLStatus = 404;

        CrawlReport report = await Run.Crawl(GitHub, token: token, crawl: c => c with { ManifestsOnly = manifestsOnly });

        string said = Assert.Single(Run.Said, s => s.Contains("over REST", StringComparison.Ordinal));
        Assert.Contains(cost, said, StringComparison.Ordinal);
        Assert.Contains(limit, said, StringComparison.Ordinal);
        // The search, and asking for the limit, come on top.
        Assert.InRange(report.Requests, 4, 6 + 3);
    }

    private GitHubApi Open(string? token) => new(new GitHubOptions { Api = GitHub.Address, Token = token }, Run.Time);
}
