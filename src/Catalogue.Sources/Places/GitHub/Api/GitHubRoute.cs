using System.Net.Http.Headers;

namespace Catalogue.Sources.Places.GitHub.Api;

/// <summary>The way of one request: its headers, its redirections, and where the token goes along.</summary>
internal sealed class GitHubRoute(HttpClient http, GitHubOptions options, GitHubLimits limits)
{
    /// <summary>The answer at the end of the redirections, its body not read yet.</summary>
    /// <exception cref="GitHubException">They lead in a circle or away from the web, or the budget is spent.</exception>
    public async Task<HttpResponseMessage> FollowAsync(GitHubRequest request, CancellationToken cancel)
    {
        if (request.Consume is not null)
            limits.SpendArchive();
        Uri address = request.Address;
        for (int hop = 0; ; hop++)
        {
            if (IsApi(address) && request.Kind != LimitKind.Archive)
                limits.Spend();
            using HttpRequestMessage message = Message(request, address);
            HttpResponseMessage answer = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancel);
            if ((int)answer.StatusCode is not (301 or 302 or 307 or 308) || answer.Headers.Location is not { } location)
                return answer;
            answer.Dispose();
            address = new Uri(address, location);
            if (hop >= SourceLimits.Redirects || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
                throw new GitHubException($"GitHub redirects in a circle, last to '{address.GetLeftPart(UriPartial.Path)}'.");
        }
    }

    private HttpRequestMessage Message(GitHubRequest request, Uri address)
    {
        var message = new HttpRequestMessage(request.Body is null ? HttpMethod.Get : HttpMethod.Post, address);
        message.Headers.UserAgent.Add(new ProductInfoHeaderValue("catalogue", "1"));
        message.Headers.Accept.ParseAdd(request.Accept);
        message.Headers.Add("X-GitHub-Api-Version", "2022-11-28");
        if (request.ETag is { } known)
            message.Headers.TryAddWithoutValidation("If-None-Match", known);
        // The token belongs to the server it was given for and to no other that an answer may name.
        if (options.Token is { Length: > 0 } token && IsApi(address))
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (request.Body is { } body)
            message.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return message;
    }

    private bool IsApi(Uri address) => address.Authority == options.Api.Authority && address.Scheme == options.Api.Scheme;
}
