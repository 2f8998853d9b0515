using System.Globalization;
using Catalogue.Sources.Places.GitHub.Api;
using Catalogue.Sources.Places.GitHub.Heads;
using Catalogue.Sources.Places.GitHub.Planning;

namespace Catalogue.Sources.Places.GitHub;

/// <summary>
/// What a crawl would ask and what that costs, from what is known and the searches' counts alone: over GraphQL those are one request, over REST one each.
/// Nothing is read and nothing is written.
/// </summary>
public static class CrawlForecast
{
    private const int PageSize = 100;

    // More are not shown of one search, so that a larger one is cut.
    private const int MostResults = 1_000;

    /// <returns>Lines for a person.</returns>
    /// <exception cref="GitHubException">GitHub does not answer.</exception>
    public static async Task<IReadOnlyList<string>> OfAsync(GitHubApi client, GitHubCrawl crawl, CancellationToken cancel)
    {
        string[] searches = crawl.Target is null ? [.. Discovery.Searches(crawl.List)] : [];
        IReadOnlyList<int?> counts = await CountsAsync(client, searches, cancel);
        bool isGraphQL = client.Options.Token is not null && counts.All(c => c is not null) && searches.Length > 0;
        if (!isGraphQL)
            counts = await RestCountsAsync(client, searches, cancel);
        HashSet<string> named = [.. Named(crawl)];
        int pages = counts.Sum(PagesOf);
        int heads = isGraphQL || (client.Options.Token is not null && searches.Length == 0) ? (named.Count + PageSize - 1) / PageSize : named.Count * 2;
        int found = counts.Sum(c => c ?? 0);
        var lines = new List<string>();
        lines.AddRange(searches.Zip(counts, (s, c) => string.Create(CultureInfo.InvariantCulture, $"search '{s}': {(c is { } n ? $"{n} repositories, {PagesOf(n)} requests" : "GitHub does not say how many")}")));
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"heads of {named.Count} repositories that are known or named, those that a search shows left out: at most {heads} requests"));
        lines.Add(Reading(client, crawl, found, named.Count));
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"before anything is read: at most {pages + heads} requests; asking this took {client.Requests}"));
        lines.AddRange(await LimitsAsync(client, cancel));
        return lines;
    }

    private static string Reading(GitHubApi client, GitHubCrawl crawl, int found, int named)
    {
        int known = crawl.State.All.Count;
        string each = crawl.ManifestsOnly ? "a request for its tree and one for each manifest"
            : client.Options.Archives is null ? "an archive each, which is a request" : "an archive each, which is no request";
        string which = crawl.IsFull || known == 0 ? "every repository" : string.Create(CultureInfo.InvariantCulture, $"what changed since the last crawl, which knew {known}, or is new");
        return string.Create(CultureInfo.InvariantCulture, $"reading {which}, of at most {found + named}: {each}{(crawl.Shard.Count > 1 ? $", of one part in {crawl.Shard.Count}" : "")}");
    }

    private static IEnumerable<string> Named(GitHubCrawl crawl)
    {
        IEnumerable<string> names = crawl.Target is { } only ? [only] : crawl.List.Indexes.Select(i => i.Repository).Concat(crawl.List.Repositories).Concat(crawl.State.All.Select(s => s.Repository));
        return names.Select(n => n.ToLowerInvariant()).Where(n => crawl.List.ExclusionOf(n) is null);
    }

    // A search that is cut is asked once more for each cut.
    private static int PagesOf(int? count) => count is not { } found ? 1 : Math.Max(1, (found + PageSize - 1) / PageSize) + (found > MostResults ? 2 * found / MostResults : 0);

    private static async Task<IReadOnlyList<int?>> CountsAsync(GitHubApi client, string[] searches, CancellationToken cancel)
    {
        if (client.Options.Token is null || searches.Length == 0)
            return [];
        try
        {
            GraphQLAnswer answer = await client.AskAsync(GraphQLQuestions.Counts(searches), givesUpSoon: false, cancel);
            return [.. searches.Select((_, i) => GraphQLPages.Count(answer, GraphQLQuestions.Alias(i)))];
        }
        catch (GitHubException e) when (e is { IsStop: false, Status: 401 or 403 or 404 or 405 })
        {
            return [null];
        }
    }

    private static async Task<IReadOnlyList<int?>> RestCountsAsync(GitHubApi client, string[] searches, CancellationToken cancel)
    {
        var counts = new List<int?>();
        foreach (string search in searches)
        {
            try
            {
                counts.Add((await client.SearchAsync(search, null, cancel)).Found.TotalCount);
            }
            catch (GitHubException e) when (e.Status == 422)
            {
                counts.Add(null);
            }
        }
        return counts;
    }

    private static async Task<IReadOnlyList<string>> LimitsAsync(GitHubApi client, CancellationToken cancel)
    {
        try
        {
            GitHubRateLimit limits = await client.RateLimitAsync(cancel);
            return [.. limits.Resources.Where(r => r.Key is "core" or "search" or "graphql").OrderBy(r => r.Key, StringComparer.Ordinal)
                .Select(r => string.Create(CultureInfo.InvariantCulture, $"limit '{r.Key}': {r.Value.Remaining} of {r.Value.Limit} left until {DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(r.Value.Reset, 0, 253402300000)):yyyy-MM-dd HH:mm} UTC"))];
        }
        catch (GitHubException e) when (e is { IsStop: false, Status: not null })
        {
            return ["the server names no limits"];
        }
    }
}
