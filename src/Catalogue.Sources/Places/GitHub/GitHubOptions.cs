namespace Catalogue.Sources.Places.GitHub;

/// <summary>How to reach GitHub.</summary>
public sealed record GitHubOptions
{
    public static Uri PublicApi { get; } = new("https://api.github.com/");

    public static Uri PublicArchives { get; } = new("https://codeload.github.com/");

    /// <summary>Base address; an Enterprise server's ends in <c>/api/v3/</c>.</summary>
    public Uri Api { get; init; } = PublicApi;

    /// <summary>Host that gives out archives as <c>owner/name/tar.gz/commit</c> without counting them as API requests; null asks the API for them.</summary>
    public Uri? Archives { get; init; }

    /// <summary>Without one GitHub answers 60 requests an hour and offers no GraphQL.</summary>
    public string? Token { get; init; }

    /// <summary>Attempts after the first.</summary>
    public int Retries { get; init; } = 5;

    /// <summary>API requests that a run may spend; then, or when GitHub's own limit is reached, it stops instead of waiting. Null spends what GitHub gives.</summary>
    public int? Budget { get; init; }

    /// <summary>Longest wait for a rate limit; beyond it the run stops and says when to come back.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(65);

    /// <summary>For one attempt, its answer included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>Archives fetched at the same time.</summary>
    public int Concurrency { get; init; } = 4;

    /// <summary>Of the jitter in the waits between attempts; several crawlers take different ones.</summary>
    public int Seed { get; init; }

    /// <summary>Where GraphQL is spoken; beside <c>v3/</c> on an Enterprise server.</summary>
    public Uri GraphQL => new(Api, Api.AbsolutePath.EndsWith("/v3/", StringComparison.Ordinal) ? "../graphql" : "graphql");
}
