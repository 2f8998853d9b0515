using System.Net;
using System.Text;
using Octokit;
using Octokit.Internal;

namespace Catalogue.Sources.Places.GitHub.Api;

/// <summary>
/// Carries Octokit's requests over <see cref="GitHubHttp"/>. One for each question, which brings along what Octokit's calls have no place for: the ETag, the
/// limit it counts against, the bytes that are taken.
/// </summary>
/// <param name="heard">Takes the answer with what Octokit leaves out of its own: links and limits.</param>
internal sealed class OctokitTransport(GitHubHttp http, GitHubRequest question, Action<GitHubAnswer>? heard = null) : IHttpClient
{
    /// <exception cref="GitHubRefusal">GitHub refused: Octokit never sees such an answer, for it would read it with its own parser.</exception>
    public async Task<IResponse> Send(IRequest request, CancellationToken cancellationToken, Func<object, object>? preprocessResponseBody = null)
    {
        GitHubRequest asked = question with
        {
            Address = new Uri(request.BaseAddress, request.Endpoint),
            Body = request.Body is string json ? Encoding.UTF8.GetBytes(json) : null,
        };
        GitHubAnswer answer = await http.SendAsync(asked, cancellationToken);
        heard?.Invoke(answer);
        return new Response(answer);
    }

    public void SetRequestTimeout(TimeSpan timeout) => throw new NotSupportedException("Times are bounded in GitHubOptions.");

    // The connection that it serves is the caller's.
    public void Dispose()
    {
    }

    private sealed class Response(GitHubAnswer answer) : IResponse
    {
        // Octokit parses what is called JSON and hands on nothing otherwise; whether it is, the parser finds out.
        public string ContentType => "application/json";

        public object Body { get; } = Encoding.UTF8.GetString(answer.Body);

        public HttpStatusCode StatusCode => (HttpStatusCode)answer.Status;

        public IReadOnlyDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

        public ApiInfo ApiInfo { get; } = new(new Dictionary<string, Uri>(StringComparer.Ordinal), [], [], answer.ETag ?? "", new RateLimit(0, 0, 0));
    }
}
