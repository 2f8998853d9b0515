using System.Text.Json;
using System.Text.Json.Serialization;

namespace Catalogue.Sources.Places.GitHub.Api;

/// <summary>A repository as the API describes it; only what is used.</summary>
public sealed record GitHubRepository(string FullName, string? DefaultBranch)
{
    /// <summary>Last push to any branch.</summary>
    public DateTimeOffset? PushedAt { get; init; }

    public bool Archived { get; init; }

    public bool Fork { get; init; }

    /// <summary>Private, or visible inside an enterprise only.</summary>
    public bool Private { get; init; }
}

/// <summary>The commit at the head of a branch.</summary>
public sealed record GitHubCommit(string Sha);

/// <summary>All files of a commit; cut short by GitHub where they are very many.</summary>
public sealed record GitHubTree(string Sha, IReadOnlyList<GitHubTreeEntry> Tree, bool Truncated);

/// <summary>One entry of a tree; <c>Mode</c> 120000 is a symbolic link, <c>Type</c> commit a submodule.</summary>
public sealed record GitHubTreeEntry(string Path, string Mode, string Type, string Sha, long? Size)
{
    public bool IsFile => Type == "blob" && Mode != "120000";
}

/// <summary>A page of a search.</summary>
internal sealed record GitHubSearch(int TotalCount, IReadOnlyList<GitHubRepository> Items)
{
    /// <summary>Whether the search ran out of time, so that results are missing.</summary>
    public bool IncompleteResults { get; init; }
}

/// <summary>What GitHub grants, by resource.</summary>
public sealed record GitHubRateLimit(IReadOnlyDictionary<string, GitHubGrant> Resources);

/// <summary>One resource's grant.</summary>
/// <param name="Limit">Requests in its period: an hour, for searches a minute.</param>
/// <param name="Remaining">Of those, left.</param>
/// <param name="Reset">When it is whole again, in Unix seconds.</param>
public sealed record GitHubGrant(int Limit, int Remaining, long Reset);

/// <summary>A question over GraphQL.</summary>
internal sealed record GraphQLQuestion(string Query, IReadOnlyDictionary<string, string?> Variables);

/// <summary>An answer over GraphQL; what it holds depends on the question.</summary>
internal sealed record GraphQLAnswer(JsonElement? Data, IReadOnlyList<GraphQLError>? Errors);

/// <summary>Why a part of an answer is missing.</summary>
internal sealed record GraphQLError(string? Type, IReadOnlyList<JsonElement>? Path, string? Message)
{
    public bool IsLimit => Type is "RATE_LIMIT" or "RATE_LIMITED" || IsSecondary;

    public bool IsSecondary => Type is not ("NOT_FOUND" or "FORBIDDEN") && Message?.Contains("secondary rate limit", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Whether asking for less, or again, will not change the answer.</summary>
    public bool IsFinal => Type is "NOT_FOUND" or "FORBIDDEN" or "INSUFFICIENT_SCOPES" or "UNPROCESSABLE";
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = false)]
[JsonSerializable(typeof(GitHubRepository))]
[JsonSerializable(typeof(GitHubCommit))]
[JsonSerializable(typeof(GitHubTree))]
[JsonSerializable(typeof(GitHubBlob))]
[JsonSerializable(typeof(GitHubSearch))]
[JsonSerializable(typeof(GitHubRateLimit))]
[JsonSerializable(typeof(GraphQLQuestion))]
[JsonSerializable(typeof(GraphQLAnswer))]
internal sealed partial class GitHubContext : JsonSerializerContext;
