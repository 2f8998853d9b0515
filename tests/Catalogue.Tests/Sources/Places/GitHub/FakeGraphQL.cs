using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Catalogue.Tests.Sources.Places.GitHub;

/// <summary>Answers questions for repositories by alias, and searches, by what the question and its variables say.</summary>
internal sealed partial class FakeGraphQL(FakeGitHub gitHub)
{
    public async Task<IResult> AnswerAsync(HttpContext context)
    {
        if (gitHub.GraphQLStatus != 0)
            return FakeAnswer.Error(gitHub.GraphQLStatus, "Not here");
        if (!FakeGitHub.IsKnown(context))
            return FakeAnswer.Error(401, "This endpoint requires you to be authenticated.");
        JsonNode body = (await JsonNode.ParseAsync(context.Request.Body))!;
        string query = (string)body["query"]!;
        var data = new JsonObject();
        var errors = new JsonArray();
        if (SearchField().Match(query) is { Success: true } search)
            data["search"] = Search(Text(body, search.Groups["q"].Value), int.Parse(search.Groups["first"].Value, CultureInfo.InvariantCulture), Text(body, search.Groups["after"].Value), errors);
        foreach (Match count in CountField().Matches(query))
            data[count.Groups["alias"].Value] = new JsonObject { ["repositoryCount"] = FakeSearch.Find(gitHub, Text(body, count.Groups["q"].Value)!).Count };
        MatchCollection asked = RepositoryField().Matches(query);
        if (asked.Count > gitHub.GraphQLMost)
            return Results.StatusCode(502);
        for (int i = 0; i < asked.Count; i++)
        {
            string name = $"{Text(body, asked[i].Groups["owner"].Value)}/{Text(body, asked[i].Groups["name"].Value)}";
            string alias = asked[i].Groups["alias"].Value;
            (string Type, string Message)? error = i >= gitHub.GraphQLResources ? ("RESOURCE_LIMITS_EXCEEDED", "Resource limits for this query exceeded.") : gitHub.GraphQLFault(name);
            data[alias] = error is null && gitHub.Find(name) is { } found ? Describe(found) : null;
            if (data[alias] is null)
                errors.Add(Error(error ?? ("NOT_FOUND", $"Could not resolve to a Repository with the name '{name}'."), alias));
        }
        var answer = new JsonObject { ["data"] = data };
        if (errors.Count > 0)
            answer["errors"] = errors;
        return Results.Text(answer.ToJsonString(), "application/json");
    }

    private JsonObject? Search(string? query, int first, string? after, JsonArray errors)
    {
        if (gitHub.Unsearchable(query!))
        {
            errors.Add(Error(("UNPROCESSABLE", "The search is longer than 256 characters."), "search"));
            return null;
        }
        IReadOnlyList<FakeRepository> found = FakeSearch.Find(gitHub, query!);
        int start = after is null ? 0 : int.Parse(after, CultureInfo.InvariantCulture);
        int end = Math.Min(start + first, Math.Min(found.Count, 1_000));
        return new JsonObject
        {
            ["repositoryCount"] = found.Count,
            ["pageInfo"] = new JsonObject { ["hasNextPage"] = end < Math.Min(found.Count, 1_000), ["endCursor"] = end.ToString(CultureInfo.InvariantCulture) },
            ["nodes"] = new JsonArray([.. found.Take(end).Skip(start).Select((r, i) => Node(r, i, first, errors))]),
        };
    }

    private JsonObject? Node(FakeRepository repository, int place, int first, JsonArray errors)
    {
        (string, string)? error = first > gitHub.GraphQLResources ? ("RESOURCE_LIMITS_EXCEEDED", "Resource limits for this query exceeded.") : gitHub.GraphQLFault(repository.FullName);
        if (error is null)
            return Describe(repository);
        errors.Add(Error(error.Value, "search", "nodes", place));
        return null;
    }

    private static JsonObject Error((string Type, string Message) error, params JsonNode?[] path) =>
        new() { ["type"] = error.Type, ["path"] = new JsonArray(path), ["locations"] = new JsonArray(new JsonObject { ["line"] = 1, ["column"] = 7 }), ["message"] = error.Message };

    private static JsonObject Describe(FakeRepository repository) => new JsonObject
    {
        ["nameWithOwner"] = repository.FullName,
        ["isFork"] = repository.IsFork,
        ["isArchived"] = repository.IsArchived,
        ["isPrivate"] = repository.IsPrivate,
        ["defaultBranchRef"] = repository.IsEmpty ? null : new JsonObject { ["name"] = repository.Branch, ["target"] = new JsonObject { ["oid"] = repository.Commit } },
    };

    private static string? Text(JsonNode body, string variable) => (string?)body["variables"]?[variable];

    [GeneratedRegex(@"(?<alias>\w+):repository\(owner:\$(?<owner>\w+),name:\$(?<name>\w+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex RepositoryField();

    [GeneratedRegex(@"search\(query:\$(?<q>\w+),type:REPOSITORY,first:(?<first>\d+),after:\$(?<after>\w+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex SearchField();

    [GeneratedRegex(@"(?<alias>\w+):search\(query:\$(?<q>\w+),type:REPOSITORY,first:1\)\{repositoryCount\}", RegexOptions.NonBacktracking)]
    private static partial Regex CountField();
}
