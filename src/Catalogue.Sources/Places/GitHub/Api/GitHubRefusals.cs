namespace Catalogue.Sources.Places.GitHub.Api;

/// <summary>What a refusal means, in GitHub's words where it has some.</summary>
internal static class GitHubRefusals
{
    public static GitHubException Of(GitHubRequest request, GitHubAnswer answer, GitHubOptions options)
    {
        string? hint = answer.Status switch
        {
            401 when options.Token is null => "it wants a token; set GITHUB_TOKEN",
            401 => "the token is not valid",
            403 => answer.Message ?? "the token may not read this",
            404 => "it does not exist or is not public",
            409 => answer.Message ?? "the repository is empty",
            451 => answer.Message ?? "it is blocked for legal reasons",
            _ => answer.Message,
        };
        return new GitHubException(GitHubWords.Sentence($"GitHub answered '{request.What}' with status {answer.Status}{(hint is null ? "" : ": " + hint)}"))
        {
            IsNotFound = answer.Status is 404 or 410 or 451,
            IsOutage = answer.Status == 401,
            IsUnanswered = answer.IsTransient,
            Status = answer.Status,
        };
    }
}
