using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Catalogue.Sources.Places.GitHub;

/// <summary>A hundred repositories in one question; a question that GitHub cannot answer in time is cut in two.</summary>
internal sealed class GraphQLHeads(GitHubClient client) : IHeadReader
{
    private const int Most = 100;

    // So many repositories in a row that each fail alone: it is not the repositories.
    private const int Outage = 3;

    private const string Fields = "fragment head on Repository{nameWithOwner isFork isArchived defaultBranchRef{name target{oid}}}";

    private const string Search = "query($q:String!,$after:String){search(query:$q,type:REPOSITORY,first:{0},after:$after){repositoryCount pageInfo{hasNextPage endCursor} nodes{...head}}} " + Fields;

    private int size = Most;
    private int failures;

    public async Task<SearchPage> SearchAsync(string query, string? after, CancellationToken cancel)
    {
        for (int first = Most; ; first /= 2)
        {
            try
            {
                var question = new GraphQLQuestion(Search.Replace("{0}", first.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), new Dictionary<string, string?>(StringComparer.Ordinal) { ["q"] = query, ["after"] = after });
                return Page((await AnswerAsync(question, givesUpSoon: first > 1, cancel)).Data);
            }
            catch (GitHubException e) when (first > 1 && IsTooMuch(e))
            {
                // Half of it may go through.
            }
        }
    }

    public async IAsyncEnumerable<HeadResult> HeadsAsync(IReadOnlyList<string> repositories, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (int at = 0; at < repositories.Count;)
        {
            string[] batch = [.. repositories.Skip(at).Take(size)];
            if (await BatchAsync(batch, cancel) is not { } results)
            {
                size = Math.Max(1, batch.Length / 2);
                continue;
            }
            foreach (HeadResult result in results)
                yield return result;
            at += batch.Length;
            size = Math.Min(Most, size * 2);
        }
    }

    public Task<GitHubHead> CompleteAsync(GitHubHead head, CancellationToken cancel) => Task.FromResult(head);

    // Null where the question was too much at once.
    private async Task<IReadOnlyList<HeadResult>?> BatchAsync(string[] batch, CancellationToken cancel)
    {
        try
        {
            GraphQLAnswer answer = await AnswerAsync(Question(batch), givesUpSoon: batch.Length > 1, cancel);
            failures = 0;
            return [.. batch.Select((name, i) => Result(name, "r" + i, answer))];
        }
        catch (GitHubException e) when (IsTooMuch(e))
        {
            if (batch.Length > 1)
                return null;
            if (++failures >= Outage)
                throw new GitHubException($"GitHub does not answer: {e.Message}", e) { IsOutage = true };
            return [new HeadResult(batch[0], null, e)];
        }
    }

    private static GraphQLQuestion Question(string[] names)
    {
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal);
        var declared = new StringBuilder();
        var asked = new StringBuilder();
        for (int i = 0; i < names.Length; i++)
        {
            string[] halves = names[i].Split('/');
            (variables["o" + i], variables["n" + i]) = (halves[0], halves[1]);
            declared.Append($"$o{i}:String!,$n{i}:String!,");
            asked.Append($"r{i}:repository(owner:$o{i},name:$n{i}){{...head}} ");
        }
        return new GraphQLQuestion($"query({declared}){{{asked}}} {Fields}", variables);
    }

    private async Task<GraphQLAnswer> AnswerAsync(GraphQLQuestion question, bool givesUpSoon, CancellationToken cancel)
    {
        GraphQLAnswer answer;
        try
        {
            answer = await client.AskAsync(question, givesUpSoon, cancel);
        }
        catch (GitHubException e) when (e is { IsStop: false, Status: 401 or 403 or 404 or 405 })
        {
            throw new GitHubException($"GitHub offers no GraphQL here: {e.Message}", e) { HasNoGraphQL = true, Status = e.Status };
        }
        // Without data nothing was answered; such an error comes with status 200.
        if (answer.Data is not { ValueKind: JsonValueKind.Object })
            throw new GitHubException($"GitHub answered GraphQL with an error: {(answer.Errors is [var first, ..] ? first.Message : "no data")}.") { Status = 502 };
        return answer;
    }

    private static HeadResult Result(string name, string alias, GraphQLAnswer answer)
    {
        if (answer.Data!.Value.TryGetProperty(alias, out JsonElement node) && Head(node) is { } head)
            return new HeadResult(name, head, null);
        GraphQLError? error = answer.Errors?.FirstOrDefault(e => e.Path is [{ ValueKind: JsonValueKind.String } first, ..] && first.GetString() == alias);
        bool isGone = error?.Type == "NOT_FOUND";
        return new HeadResult(name, null, new GitHubException(isGone ? "the repository does not exist or is not public" : $"GitHub does not say where it stands: {error?.Message ?? "no reason given"}") { IsNotFound = isGone });
    }

    private static SearchPage Page(JsonElement? data)
    {
        if (data is not { } answer || !answer.TryGetProperty("search", out JsonElement search) || search.ValueKind != JsonValueKind.Object)
            throw new GitHubException("GitHub answered a search with something else.") { Status = 502 };
        JsonElement info = search.GetProperty("pageInfo");
        string? next = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        return new SearchPage(search.GetProperty("repositoryCount").GetInt32(), [.. search.GetProperty("nodes").EnumerateArray().Select(Head).OfType<GitHubHead>()], next);
    }

    private static GitHubHead? Head(JsonElement node)
    {
        if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty("nameWithOwner", out JsonElement name) || name.GetString() is not { } full)
            return null;
        JsonElement? branch = node.TryGetProperty("defaultBranchRef", out JsonElement reference) && reference.ValueKind == JsonValueKind.Object ? reference : null;
        return new GitHubHead(full)
        {
            Branch = branch?.GetProperty("name").GetString(),
            Commit = branch?.GetProperty("target").GetProperty("oid").GetString(),
            IsArchived = node.GetProperty("isArchived").GetBoolean(),
            IsFork = node.GetProperty("isFork").GetBoolean(),
        };
    }

    // A time limit of the server, of the client, or of the line between them.
    private static bool IsTooMuch(GitHubException e) => e is { IsStop: false, IsOutage: false } && (e.Status is null or >= 500 or 408);
}
