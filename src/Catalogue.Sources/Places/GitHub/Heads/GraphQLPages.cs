using System.Text.Json;
using Catalogue.Model.Json;
using Catalogue.Sources.Places.GitHub.Api;

namespace Catalogue.Sources.Places.GitHub.Heads;

/// <summary>Reads what GraphQL answers, which may be whole, in part, or an error for each part.</summary>
internal static class GraphQLPages
{
    /// <summary>What one alias of a question for many came to.</summary>
    public static HeadResult Result(string name, string alias, GraphQLAnswer answer)
    {
        if (answer.Data!.Value.Object(alias) is { } node && Head(node) is { } head)
            return new HeadResult(name, head, null);
        GraphQLError? error = answer.Errors?.FirstOrDefault(e => First(e) == alias) ?? answer.Errors?.FirstOrDefault(e => First(e) is null);
        bool isGone = error?.Type == "NOT_FOUND";
        string message = isGone ? "the repository does not exist or is not public" : $"GitHub does not say where it stands: {GitHubWords.Short(error?.Message ?? "no reason given").TrimEnd('.')}";
        return new HeadResult(name, null, new GitHubException(message) { IsNotFound = isGone, IsPartial = error?.IsFinal != true });
    }

    /// <exception cref="GitHubException">It is no page of a search, or not whole; status 502 where less may go through.</exception>
    public static SearchPage Of(GraphQLAnswer answer)
    {
        GraphQLError? broken = answer.Errors?.FirstOrDefault(e => !e.IsFinal);
        if (answer.Data?.Object("search") is not { } search || broken is not null)
        {
            GraphQLError? error = broken ?? (answer.Errors is [var first, ..] ? first : null);
            throw new GitHubException(GitHubWords.Sentence($"GitHub does not answer the search: {GitHubWords.Short(error?.Message ?? "no reason given")}")) { Status = error?.IsFinal == true ? 422 : 502 };
        }
        JsonElement? info = search.Object("pageInfo");
        return new SearchPage(
            search.Field("repositoryCount") is { } count && count.TryGetInt32(out int found) ? found : 0,
            [.. search.Items("nodes").Select(Head).OfType<GitHubHead>()],
            info?.Flag("hasNextPage") == true ? info.Value.Text("endCursor") : null)
        {
            Omissions = [.. (answer.Errors ?? []).Select(e => e.Message).OfType<string>().Select(GitHubWords.Short).Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>Results of the search under an alias; null where the answer does not say.</summary>
    public static int? Count(GraphQLAnswer answer, string alias) =>
        answer.Data?.Object(alias)?.Field("repositoryCount") is { } count && count.TryGetInt32(out int found) ? found : null;

    private static string? First(GraphQLError error) => error.Path is [{ ValueKind: JsonValueKind.String } first, ..] ? first.GetString() : null;

    private static GitHubHead? Head(JsonElement node)
    {
        if (node.Text("nameWithOwner") is not { } full)
            return null;
        JsonElement? branch = node.Object("defaultBranchRef");
        return new GitHubHead(full)
        {
            Branch = branch?.Text("name"),
            Commit = branch?.Object("target")?.Text("oid"),
            IsArchived = node.Flag("isArchived") == true,
            IsFork = node.Flag("isFork") == true,
            // Where it is not said, nobody shall read it by mistake.
            IsPrivate = node.Flag("isPrivate") != false,
        };
    }
}
