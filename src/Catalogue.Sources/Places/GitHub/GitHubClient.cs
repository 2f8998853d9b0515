using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Catalogue.Model.Json;

namespace Catalogue.Sources.Places.GitHub;

/// <summary>The few calls of GitHub's API that a crawl needs.</summary>
public sealed class GitHubClient : IDisposable
{
    private readonly Uri api;
    private readonly GitHubHttp http;

    public GitHubClient(GitHubOptions options, TimeProvider time)
    {
        Options = options with { Api = options.Api.AbsoluteUri.EndsWith('/') ? options.Api : new Uri(options.Api.AbsoluteUri + "/") };
        api = Options.Api;
        http = new GitHubHttp(Options, time);
    }

    /// <summary>Requests to the API so far, repeated ones included.</summary>
    public int Requests => http.Limits.Requests;

    /// <summary>Archives asked for so far.</summary>
    public int Archives => http.Limits.Archives;

    /// <summary>Requests left until the budget or GitHub's limit ends; null before the first answer.</summary>
    public int? RequestsLeft => http.Limits.Left;

    internal GitHubOptions Options { get; }

    internal GitHubLimits Limits => http.Limits;

    /// <summary>Follows a rename; the answer carries the present name. Null where it is as it was when the ETag was given.</summary>
    /// <exception cref="GitHubException">There is none, or GitHub refused.</exception>
    public Task<(GitHubRepository? Repository, string? ETag)> RepositoryAsync(string fullName, string? etag, CancellationToken cancel) =>
        ConditionalAsync($"repos/{fullName}", etag, GitHubContext.Default.GitHubRepository, cancel);

    /// <summary>The commit that a branch points at. Null where it is as it was when the ETag was given.</summary>
    /// <exception cref="GitHubException">The repository is empty, or GitHub refused.</exception>
    public Task<(GitHubCommit? Commit, string? ETag)> HeadAsync(string fullName, string branch, string? etag, CancellationToken cancel) =>
        ConditionalAsync($"repos/{fullName}/commits/{Uri.EscapeDataString(branch)}", etag, GitHubContext.Default.GitHubCommit, cancel);

    /// <summary>All files of a commit.</summary>
    /// <exception cref="GitHubException">GitHub refused.</exception>
    public async Task<GitHubTree> TreeAsync(string fullName, string commit, CancellationToken cancel) =>
        await JsonAsync(Get($"repos/{fullName}/git/trees/{commit}?recursive=1"), GitHubContext.Default.GitHubTree, cancel);

    /// <summary>A file's bytes.</summary>
    /// <exception cref="GitHubException">It is larger than <paramref name="limit"/>, or GitHub refused.</exception>
    public async Task<byte[]> BlobAsync(string fullName, string sha, int limit, CancellationToken cancel) =>
        (await http.SendAsync(Get($"repos/{fullName}/git/blobs/{sha}") with { Accept = "application/vnd.github.raw+json", IsJson = false, Limit = limit }, cancel)).Body;

    /// <summary>A page of at most 100 repositories that a search finds.</summary>
    /// <param name="page">From 1; GitHub gives the first ten.</param>
    /// <exception cref="GitHubException">GitHub refused.</exception>
    public async Task<GitHubSearch> SearchAsync(string query, int page, CancellationToken cancel) =>
        await JsonAsync(Get($"search/repositories?q={Uri.EscapeDataString(query)}&per_page=100&page={page}") with { Kind = LimitKind.Search }, GitHubContext.Default.GitHubSearch, cancel);

    /// <summary>Streams a commit's archive (<c>tar.gz</c>); a broken one is asked for, and consumed, again.</summary>
    /// <exception cref="GitHubException">GitHub refused.</exception>
    public async Task ArchiveAsync(string fullName, string commit, Func<Stream, CancellationToken, Task> consume, CancellationToken cancel)
    {
        Uri address = Options.Archives is { } host ? new Uri(host, $"{fullName}/tar.gz/{commit}") : new Uri(api, $"repos/{fullName}/tarball/{commit}");
        await http.SendAsync(new GitHubRequest(address, $"{fullName} at {commit}") { Accept = "*/*", IsJson = false, Kind = LimitKind.Archive, Consume = consume }, cancel);
    }

    /// <summary>Asks over GraphQL.</summary>
    /// <exception cref="GitHubException">GitHub refused; status 401, 403 or 404 where it offers none.</exception>
    internal async Task<GraphQLAnswer> AskAsync(GraphQLQuestion question, bool givesUpSoon, CancellationToken cancel)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(question, GitHubContext.Default.GraphQLQuestion);
        return await JsonAsync(new GitHubRequest(Options.GraphQL, "graphql") { Body = body, Kind = LimitKind.GraphQL, GivesUpSoon = givesUpSoon }, GitHubContext.Default.GraphQLAnswer, cancel);
    }

    public void Dispose() => http.Dispose();

    private GitHubRequest Get(string path) => new(new Uri(api, path), path);

    private async Task<T> JsonAsync<T>(GitHubRequest request, JsonTypeInfo<T> type, CancellationToken cancel) =>
        Parse(request, await http.SendAsync(request, cancel), type);

    private async Task<(T? Value, string? ETag)> ConditionalAsync<T>(string path, string? etag, JsonTypeInfo<T> type, CancellationToken cancel)
        where T : class
    {
        GitHubRequest request = Get(path) with { ETag = etag };
        GitHubAnswer answer = await http.SendAsync(request, cancel);
        return answer.Status == 304 ? (null, etag) : (Parse(request, answer, type), answer.ETag);
    }

    private static T Parse<T>(GitHubRequest request, GitHubAnswer answer, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(answer.Body, type) ?? throw new GitHubException($"GitHub answered '{request.What}' with null.");
        }
        catch (JsonException e)
        {
            throw new GitHubException($"GitHub answered '{request.What}' with something that is not what its documentation says: {JsonProblem.From(e, "answer").Message}", e);
        }
    }
}
