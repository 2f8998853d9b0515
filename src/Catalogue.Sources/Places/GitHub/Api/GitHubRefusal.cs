namespace Catalogue.Sources.Places.GitHub.Api;

/// <summary>One attempt's answer that is none: a status of failure, or a limit.</summary>
internal sealed class GitHubRefusal(GitHubAnswer answer) : Exception($"GitHub answered with status {answer.Status}")
{
    public GitHubAnswer Answer => answer;
}
