using Catalogue.Sources.Places.GitHub.Api;
using Catalogue.Sources.Places.GitHub.Heads;
using Catalogue.Sources.State;

namespace Catalogue.Sources.Places.GitHub.Planning;

/// <summary>One repository that a crawl looks at.</summary>
/// <param name="Repository">Present full name, or the asked one where there is no head.</param>
/// <param name="Head">Where it stands; null where that is not known.</param>
/// <param name="State">What was known of it before.</param>
internal sealed record PlannedRepository(string Repository, GitHubHead? Head, RepositoryState? State)
{
    /// <summary>Other names that lead to it.</summary>
    public IReadOnlyList<string> FormerNames { get; init; } = [];

    /// <summary>Why there is no head.</summary>
    public GitHubException? Failure { get; init; }

    public string? IndexFolder { get; init; }

    /// <summary>Whether it failed so lately that it is not asked today.</summary>
    public bool IsPostponed { get; init; }
}
