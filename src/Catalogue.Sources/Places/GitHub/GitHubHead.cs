namespace Catalogue.Sources.Places.GitHub;

/// <summary>Where a repository stands: enough to tell whether it must be read again.</summary>
/// <param name="Repository">Present full name, as its owner spells it.</param>
internal sealed record GitHubHead(string Repository)
{
    /// <summary>Default branch; null where the repository is empty.</summary>
    public string? Branch { get; init; }

    /// <summary>Its newest commit; null where the repository is empty, or where the answer did not carry it.</summary>
    public string? Commit { get; init; }

    public bool IsArchived { get; init; }

    public bool IsFork { get; init; }

    /// <summary>Last push to any branch, over REST.</summary>
    public DateTimeOffset? Pushed { get; init; }

    /// <summary>To ask again with, over REST.</summary>
    public string? ETag { get; init; }

    /// <summary>The same for the commit.</summary>
    public string? CommitETag { get; init; }
}

/// <summary>What became of a question for one repository: a head, or why there is none.</summary>
/// <param name="Asked">The name that was asked for.</param>
internal sealed record HeadResult(string Asked, GitHubHead? Head, GitHubException? Failure);

/// <summary>A page of search results.</summary>
/// <param name="Count">Results of the whole search.</param>
/// <param name="Next">What to ask the next page with; null on the last.</param>
internal sealed record SearchPage(int Count, IReadOnlyList<GitHubHead> Heads, string? Next);
