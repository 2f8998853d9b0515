using System.Text.Json;
using System.Text.Json.Serialization;

namespace Catalogue.Sources.Places.GitHub;

/// <summary>A repository as the API describes it; only what is used.</summary>
public sealed record GitHubRepository(string FullName, string? DefaultBranch)
{
    /// <summary>Last push to any branch.</summary>
    public DateTimeOffset? PushedAt { get; init; }

    public bool Archived { get; init; }

    public bool Fork { get; init; }
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
public sealed record GitHubSearch(int TotalCount, IReadOnlyList<GitHubRepository> Items);

/// <summary>A question over GraphQL.</summary>
internal sealed record GraphQLQuestion(string Query, IReadOnlyDictionary<string, string?> Variables);

/// <summary>An answer over GraphQL; what it holds depends on the question.</summary>
internal sealed record GraphQLAnswer(JsonElement? Data, IReadOnlyList<GraphQLError>? Errors);

/// <summary>Why a part of an answer is missing.</summary>
internal sealed record GraphQLError(string? Type, IReadOnlyList<JsonElement>? Path, string? Message);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = false)]
[JsonSerializable(typeof(GitHubRepository))]
[JsonSerializable(typeof(GitHubCommit))]
[JsonSerializable(typeof(GitHubTree))]
[JsonSerializable(typeof(GitHubSearch))]
[JsonSerializable(typeof(GraphQLQuestion))]
[JsonSerializable(typeof(GraphQLAnswer))]
internal sealed partial class GitHubContext : JsonSerializerContext;
