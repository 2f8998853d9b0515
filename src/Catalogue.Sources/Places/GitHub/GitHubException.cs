namespace Catalogue.Sources.Places.GitHub;

/// <summary>GitHub refused or could not be reached; the message says what to do.</summary>
internal sealed class GitHubException : IOException
{
    public GitHubException(string message)
        : base(message)
    {
    }

    public GitHubException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public GitHubException()
    {
    }

    /// <summary>What is asked for is gone, private or never was.</summary>
    public bool IsNotFound { get; init; }

    /// <summary>The archive came, time and again, but cannot be read.</summary>
    public bool IsBroken { get; init; }

    /// <summary>The budget or GitHub's limit is used up: the run ends here and a later one goes on.</summary>
    public bool IsStop { get; init; }

    /// <summary>The whole server does not answer or does not accept the token, so that no repository is to blame.</summary>
    public bool IsOutage { get; init; }

    /// <summary>GraphQL is not offered here; everything else may be.</summary>
    public bool HasNoGraphQL { get; init; }

    /// <summary>HTTP status, where GitHub gave one.</summary>
    public int? Status { get; init; }
}
