using System.Runtime.CompilerServices;
using System.Text.Json;
using Catalogue.Sources.Places.GitHub.Api;

namespace Catalogue.Sources.Places.GitHub.Heads;

/// <summary>A hundred repositories in one question; a question that GitHub cannot answer in time is cut in two.</summary>
internal sealed class GraphQLHeads(GitHubApi client) : IHeadReader
{
    private const int Most = 100;

    // So many repositories in a row that each fail alone: it is not the repositories.
    private const int Outage = 3;

    private int size = Most;
    private int failures;

    public async Task<SearchPage> SearchAsync(string query, string? after, CancellationToken cancel)
    {
        for (int first = Most; ; first /= 2)
        {
            try
            {
                return GraphQLPages.Of(await AnswerAsync(GraphQLQuestions.Search(query, first, after), givesUpSoon: first > 1, cancel));
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
    private async Task<IReadOnlyList<HeadResult>?> BatchAsync(string[] batch, CancellationToken cancel, bool isLast = false)
    {
        try
        {
            GraphQLAnswer answer = await AnswerAsync(GraphQLQuestions.Heads(batch), givesUpSoon: batch.Length > 1, cancel);
            failures = 0;
            return await WholeAsync([.. batch.Select((name, i) => GraphQLPages.Result(name, GraphQLQuestions.Alias(i), answer))], isLast, cancel);
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

    // GitHub may answer some and run out of something for the others: those are asked for again, fewer at once, until each stands alone, and once more then.
    private async Task<IReadOnlyList<HeadResult>> WholeAsync(HeadResult[] results, bool isLast, CancellationToken cancel)
    {
        string[] open = [.. results.Where(r => r.Failure?.IsPartial == true).Select(r => r.Asked)];
        if (open.Length == 0 || isLast)
            return results;
        if (results.Length == 1)
            return await BatchAsync(open, cancel, isLast: true) ?? results;
        var again = new Dictionary<string, HeadResult>(StringComparer.Ordinal);
        foreach (string[] part in open.Chunk(Math.Max(1, Math.Min(open.Length, results.Length / 2))))
        {
            foreach (HeadResult result in await BatchAsync(part, cancel) ?? await OneByOneAsync(part, cancel))
                again[result.Asked] = result;
        }
        return [.. results.Select(r => again.GetValueOrDefault(r.Asked) ?? r)];
    }

    private async Task<IReadOnlyList<HeadResult>> OneByOneAsync(string[] names, CancellationToken cancel)
    {
        var results = new List<HeadResult>();
        foreach (string name in names)
            results.AddRange(await BatchAsync([name], cancel) ?? []);
        return results;
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
        {
            GraphQLError? error = answer.Errors is [var first, ..] ? first : null;
            throw new GitHubException(GitHubWords.Sentence($"GitHub answered GraphQL with an error: {error?.Message ?? "no data"}")) { Status = error?.IsFinal == true ? 422 : 502 };
        }
        return answer;
    }

    // A time limit of the server, of the client, or of the line between them.
    private static bool IsTooMuch(GitHubException e) => e is { IsStop: false, IsOutage: false } && (e.Status is null or >= 500 or 408);
}
