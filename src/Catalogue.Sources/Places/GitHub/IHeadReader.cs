namespace Catalogue.Sources.Places.GitHub;

/// <summary>Asks where repositories stand: many at once over GraphQL, or one by one over REST where there is none.</summary>
internal interface IHeadReader
{
    /// <summary>One page of at most 100 results.</summary>
    /// <param name="after">From the page before; null for the first.</param>
    /// <exception cref="GitHubException">GitHub refused.</exception>
    Task<SearchPage> SearchAsync(string query, string? after, CancellationToken cancel);

    /// <summary>One result for each name, in their order.</summary>
    /// <exception cref="GitHubException">The run must stop, or GitHub as a whole does not answer.</exception>
    IAsyncEnumerable<HeadResult> HeadsAsync(IReadOnlyList<string> repositories, CancellationToken cancel);

    /// <summary>Adds the commit where a search did not carry it.</summary>
    /// <exception cref="GitHubException">GitHub refused.</exception>
    Task<GitHubHead> CompleteAsync(GitHubHead head, CancellationToken cancel);
}
