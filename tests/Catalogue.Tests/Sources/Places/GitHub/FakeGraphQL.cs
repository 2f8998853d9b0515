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
            return Results.StatusCode(gitHub.GraphQLStatus);
        JsonNode body = (await JsonNode.ParseAsync(context.Request.Body))!;
        string query = (string)body["query"]!;
        var data = new JsonObject();
        var errors = new JsonArray();
        if (SearchField().Match(query) is { Success: true } search)
            data["search"] = Search(Text(body, search.Groups["q"].Value), int.Parse(search.Groups["first"].Value, CultureInfo.InvariantCulture), Text(body, search.Groups["after"].Value));
        MatchCollection asked = RepositoryField().Matches(query);
        if (asked.Count > gitHub.GraphQLMost)
            return Results.StatusCode(502);
        foreach (Match field in asked)
        {
            string name = $"{Text(body, field.Groups["owner"].Value)}/{Text(body, field.Groups["name"].Value)}";
            string alias = field.Groups["alias"].Value;
            data[alias] = gitHub.Find(name) is { } found ? Describe(found) : null;
            if (data[alias] is null)
                errors.Add(new JsonObject { ["type"] = "NOT_FOUND", ["path"] = new JsonArray(alias), ["message"] = $"Could not resolve to a Repository with the name '{name}'." });
        }
        var answer = new JsonObject { ["data"] = data };
        if (errors.Count > 0)
            answer["errors"] = errors;
        return Results.Text(answer.ToJsonString(), "application/json");
    }

    private JsonObject Search(string? query, int first, string? after)
    {
        IReadOnlyList<FakeRepository> found = FakeSearch.Find(gitHub, query!);
        int start = after is null ? 0 : int.Parse(after, CultureInfo.InvariantCulture);
        int end = Math.Min(start + first, Math.Min(found.Count, 1_000));
        return new JsonObject
        {
            ["repositoryCount"] = found.Count,
            ["pageInfo"] = new JsonObject { ["hasNextPage"] = end < Math.Min(found.Count, 1_000), ["endCursor"] = end.ToString(CultureInfo.InvariantCulture) },
            ["nodes"] = new JsonArray([.. found.Take(end).Skip(start).Select(Describe)]),
        };
    }

    private static JsonNode Describe(FakeRepository repository) => new JsonObject
    {
        ["nameWithOwner"] = repository.FullName,
        ["isFork"] = repository.IsFork,
        ["isArchived"] = repository.IsArchived,
        ["defaultBranchRef"] = repository.IsEmpty ? null : new JsonObject { ["name"] = repository.Branch, ["target"] = new JsonObject { ["oid"] = repository.Commit } },
    };

    private static string? Text(JsonNode body, string variable) => (string?)body["variables"]?[variable];

    [GeneratedRegex(@"(?<alias>\w+):repository\(owner:\$(?<owner>\w+),name:\$(?<name>\w+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex RepositoryField();

    [GeneratedRegex(@"search\(query:\$(?<q>\w+),type:REPOSITORY,first:(?<first>\d+),after:\$(?<after>\w+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex SearchField();
}
