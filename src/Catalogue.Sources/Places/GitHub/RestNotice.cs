using Catalogue.Sources.Places.GitHub.Api;
using Catalogue.Sources.Places.GitHub.Planning;

namespace Catalogue.Sources.Places.GitHub;

/// <summary>Says that a crawl goes over REST, and what that costs in time.</summary>
internal static class RestNotice
{
    // Repository and head, where the search did not bring the first already.
    private const int RequestsEach = 2;

    public static async Task<string> OfAsync(int repositories, GitHubCrawl crawl, GitHubApi client, TimeProvider time, CancellationToken cancel)
    {
        long requests = (long)repositories * (client.Options.Archives is null || crawl.ManifestsOnly ? RequestsEach + 1 : RequestsEach);
        string most = crawl.ManifestsOnly ? "about" : "at most";
        string more = crawl.ManifestsOnly ? ", and one for each manifest that is read" : ", more where one has moved or has no archive";
        return FormattableString.Invariant($"The crawl goes over REST: {most} {requests} requests for {repositories} repositories{more}, ")
            + Until(requests, await AnHourAsync(client, cancel), time)
            + (client.Options.Token is null ? " A token in GITHUB_TOKEN makes that one request for a hundred." : "");
    }

    /// <summary>Requests an hour, as an answer said or as GitHub says when it is asked; null where it has no limit.</summary>
    public static async Task<int?> AnHourAsync(GitHubApi client, CancellationToken cancel)
    {
        if (client.Limits.Granted(LimitKind.Core) is { } said)
            return said;
        try
        {
            return (await client.RateLimitAsync(cancel)).Resources.GetValueOrDefault(GitHubLimits.NameOf(LimitKind.Core))?.Limit;
        }
        catch (GitHubException)
        {
            return null;
        }
    }

    private static string Until(long requests, int? anHour, TimeProvider time) => anHour is { } limit
        ? FormattableString.Invariant($"at {limit} an hour until {time.GetUtcNow() + TimeSpan.FromHours((double)requests / Math.Max(1, limit)):yyyy-MM-dd HH:mm} UTC.")
        : "and the server names no limit.";
}
