using Catalogue.Sources.Places.GitHub.Heads;

namespace Catalogue.Sources.Places.GitHub.Planning;

/// <summary>Asks for no page of a search that is on record.</summary>
internal sealed class RecordedHeads(IHeadReader heads, SearchRecord record) : IHeadReader
{
    public async Task<SearchPage> SearchAsync(string query, string? after, CancellationToken cancel)
    {
        if (record.Find(query, after) is { } known)
            return known;
        SearchPage page = await heads.SearchAsync(query, after, cancel);
        // Names of private repositories are not put down, and what ran out of time may go better the next time.
        if (!page.IsIncomplete && page.Omissions.Count == 0 && !page.Heads.Any(h => h.IsPrivate))
            record.Put(query, after, page);
        return page;
    }

    public IAsyncEnumerable<HeadResult> HeadsAsync(IReadOnlyList<string> repositories, CancellationToken cancel) => heads.HeadsAsync(repositories, cancel);

    public Task<GitHubHead> CompleteAsync(GitHubHead head, CancellationToken cancel) => heads.CompleteAsync(head, cancel);
}
