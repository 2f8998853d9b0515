using System.Globalization;
using System.Net;
using Octokit;

namespace Catalogue.Sources.Places.GitHub.Api;

/// <summary>The few calls of GitHub's API that a crawl needs: Octokit's addresses and connection over our own transport and JSON.</summary>
public sealed class GitHubApi : IDisposable
{
    private static readonly ProductHeaderValue Product = new("catalogue", "1");
    private static readonly GitHubSerializer Serializer = new();

    private readonly GitHubHttp http;

    public GitHubApi(GitHubOptions options, TimeProvider time)
    {
        Options = options with { Api = options.Api.AbsoluteUri.EndsWith('/') ? options.Api : new Uri(options.Api.AbsoluteUri + "/") };
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
    public Task<(GitHubRepository? Repository, string? ETag)> RepositoryAsync(string fullName, string? etag, CancellationToken cancel)
    {
        (string owner, string name) = Halves(fullName);
        return ConditionalAsync<GitHubRepository>(ApiUrls.Repository(owner, name), etag, cancel);
    }

    /// <summary>The commit that a branch points at. Null where it is as it was when the ETag was given.</summary>
    /// <exception cref="GitHubException">The repository is empty, or GitHub refused.</exception>
    public Task<(GitHubCommit? Commit, string? ETag)> HeadAsync(string fullName, string branch, string? etag, CancellationToken cancel)
    {
        (string owner, string name) = Halves(fullName);
        return ConditionalAsync<GitHubCommit>(ApiUrls.RepositoryCommit(owner, name, Uri.EscapeDataString(branch)), etag, cancel);
    }

    /// <summary>All files of a commit.</summary>
    /// <exception cref="GitHubException">GitHub refused.</exception>
    public Task<GitHubTree> TreeAsync(string fullName, string commit, CancellationToken cancel)
    {
        (string owner, string name) = Halves(fullName);
        return GetAsync<GitHubTree>(ApiUrls.TreeRecursive(owner, name, Uri.EscapeDataString(commit)), cancel);
    }

    /// <summary>A page of repositories that a search finds.</summary>
    /// <param name="query">What to search for.</param>
    /// <param name="page">The question part of the page's address, as the page before links it or as <see cref="SearchPageOf"/> makes it.</param>
    /// <exception cref="GitHubException">GitHub refused; status 422 where it does not understand the query.</exception>
    internal async Task<(GitHubSearch Found, GitHubAnswer Answer)> SearchAsync(string query, string? page, CancellationToken cancel)
    {
        var endpoint = new Uri(ApiUrls.SearchRepositories() + (page ?? SearchPageOf(query, 1)), UriKind.Relative);
        GitHubRequest request = Question(endpoint) with { What = "search/repositories for " + query, Kind = LimitKind.Search };
        GitHubAnswer? last = null;
        IApiResponse<GitHubSearch> found = await http.RepeatAsync(request, token => Connect(request, a => last = a).Get<GitHubSearch>(endpoint, null, request.Accept, token), cancel);
        return (found.Body ?? throw Nothing(request), last!);
    }

    /// <param name="page">From 1; GitHub gives the first ten.</param>
    internal static string SearchPageOf(string query, int page) => string.Create(CultureInfo.InvariantCulture, $"?q={Uri.EscapeDataString(query)}&per_page=100&page={page}");

    /// <summary>What GitHub grants and what is left; asking costs nothing.</summary>
    /// <exception cref="GitHubException">GitHub refused; status 404 on an own server without limits.</exception>
    public Task<GitHubRateLimit> RateLimitAsync(CancellationToken cancel) => GetAsync<GitHubRateLimit>(ApiUrls.RateLimit(), cancel);

    /// <summary>A file's bytes, whether the server sends them as they are or wraps them in JSON.</summary>
    /// <exception cref="GitHubException">It is larger than <paramref name="limit"/>, comes as something else, or GitHub refused.</exception>
    public async Task<byte[]> BlobAsync(string fullName, string sha, int limit, CancellationToken cancel)
    {
        (string owner, string name) = Halves(fullName);
        Uri endpoint = ApiUrls.Blob(owner, name, Uri.EscapeDataString(sha));
        // Base64 takes four characters for three bytes, and a line break now and then.
        GitHubRequest request = Question(endpoint) with { Address = new Uri(Options.Api, endpoint), Accept = "application/vnd.github.raw+json", Limit = limit / 2 * 3 };
        return await http.RepeatAsync(request, async token => GitHubBlob.BytesOf(await http.SendAsync(request, token), Serializer), cancel);
    }

    /// <summary>Streams a commit's archive (<c>tar.gz</c>); a broken one is asked for, and consumed, again.</summary>
    /// <param name="isPrivate">Whether only the API, which knows the token, gives it out.</param>
    /// <exception cref="GitHubException">GitHub refused.</exception>
    public async Task ArchiveAsync(string fullName, string commit, bool isPrivate, Func<Stream, CancellationToken, Task> consume, CancellationToken cancel)
    {
        (string owner, string name) = Halves(fullName);
        GitHubRequest request = Options.Archives is { } host && !isPrivate
            ? new GitHubRequest(new Uri(host, $"{owner}/{name}/tar.gz/{commit}"), $"{fullName} at {commit}") { Kind = LimitKind.Archive }
            : new GitHubRequest(new Uri(Options.Api, ApiUrls.RepositoryArchiveLink(owner, name, ArchiveFormat.Tarball, commit)), $"{fullName} at {commit}");
        request = request with { Accept = "*/*", Consume = consume };
        await http.RepeatAsync(request, token => http.SendAsync(request, token), cancel);
    }

    /// <summary>Asks over GraphQL; a limit, which comes with status 200, is waited for.</summary>
    /// <exception cref="GitHubException">GitHub refused; status 401, 403 or 404 where it offers none.</exception>
    internal async Task<GraphQLAnswer> AskAsync(GraphQLQuestion question, bool givesUpSoon, CancellationToken cancel)
    {
        var request = new GitHubRequest(Options.GraphQL, "graphql") { Kind = LimitKind.GraphQL, GivesUpSoon = givesUpSoon };
        return await http.RepeatAsync(request, async token =>
        {
            GitHubAnswer? last = null;
            IApiResponse<GraphQLAnswer> answer = await Connect(request, a => last = a).Post<GraphQLAnswer>(Options.GraphQL, question, request.Accept, "application/json", token);
            GraphQLAnswer said = answer.Body ?? throw new GitHubException("GitHub answered GraphQL with nothing.") { Status = 502 };
            return said.Errors?.FirstOrDefault(e => e.IsLimit) is { } limit ? throw new GitHubRefusal(last! with { IsLimit = true, Message = limit.Message, Left = limit.IsSecondary ? last!.Left : 0 }) : said;
        }, cancel);
    }

    public void Dispose() => http.Dispose();

    private static GitHubRequest Question(Uri endpoint) => new(endpoint, endpoint.OriginalString);

    // What Octokit puts into an address unescaped must not lead elsewhere.
    private static (string Owner, string Name) Halves(string fullName) => fullName.Split('/') is [var owner, var name] && RepositoryUrl.IsName(owner) && RepositoryUrl.IsName(name)
        ? (owner, name)
        : throw new GitHubException($"'{fullName}' is no repository's full name; it must read owner/name") { IsNotFound = true };

    // The token goes along in the transport, which knows where it may go.
    private Connection Connect(GitHubRequest question, Action<GitHubAnswer>? heard = null) =>
        new(Product, Options.Api, new Octokit.Internal.InMemoryCredentialStore(Credentials.Anonymous), new OctokitTransport(http, question, heard), Serializer);

    private static GitHubException Nothing(GitHubRequest question) => new($"GitHub answered '{question.What}' with nothing.");

    private async Task<T> GetAsync<T>(Uri endpoint, CancellationToken cancel)
        where T : class =>
        (await AskAsync<T>(Question(endpoint), cancel)).Body ?? throw Nothing(Question(endpoint));

    private async Task<(T? Value, string? ETag)> ConditionalAsync<T>(Uri endpoint, string? etag, CancellationToken cancel)
        where T : class
    {
        GitHubRequest question = Question(endpoint) with { ETag = etag };
        IApiResponse<T> answer = await AskAsync<T>(question, cancel);
        if (answer.HttpResponse.StatusCode == HttpStatusCode.NotModified)
            return (null, etag);
        return (answer.Body ?? throw Nothing(question), answer.HttpResponse.ApiInfo.Etag is { Length: > 0 } now ? now : null);
    }

    private Task<IApiResponse<T>> AskAsync<T>(GitHubRequest question, CancellationToken cancel) =>
        http.RepeatAsync(question, token => Connect(question).Get<T>(question.Address, null, question.Accept, token), cancel);
}
