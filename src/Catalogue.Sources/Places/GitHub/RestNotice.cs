namespace Catalogue.Sources.Places.GitHub;

/// <summary>Says that a crawl goes over REST, and what that costs in time.</summary>
internal static class RestNotice
{
    // Repository and head, where the search did not bring the first already.
    private const int RequestsEach = 2;

    // What GitHub grants without a token.
    private const int AnHourWithoutToken = 60;

    public static string Of(int repositories, GitHubClient client, TimeProvider time)
    {
        int anHour = client.Limits.AnHour(LimitKind.Core) ?? AnHourWithoutToken;
        long requests = (long)repositories * (client.Options.Archives is null ? RequestsEach + 1 : RequestsEach);
        TimeSpan needs = TimeSpan.FromHours((double)requests / Math.Max(1, anHour));
        return FormattableString.Invariant($"The crawl goes over REST: at most {requests} requests for {repositories} repositories, at {anHour} an hour until {time.GetUtcNow() + needs:yyyy-MM-dd HH:mm} UTC.")
            + (client.Options.Token is null ? " A token in GITHUB_TOKEN makes that one request for a hundred." : "");
    }
}
