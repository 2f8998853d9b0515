using Microsoft.AspNetCore.Http;

namespace Catalogue.Guard.Http;

/// <summary>Speaks to the server, with the client's headers less those that belong to the client's own connection, and with the server's own.</summary>
internal sealed class Upstream : IDisposable
{
    // Of one connection (RFC 9110, 7.6.1), made anew, or a hint at whom guard's own doorkeeper let in.
    private static readonly HashSet<string> OfConnection = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Keep-Alive", "Proxy-Authenticate", "Proxy-Authorization", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade",
        "Host", "Content-Length", "Accept-Encoding", "Expect", "Origin", "Referer", "Cookie", "Server", "Date", "Set-Cookie", "Alt-Svc", "Location",
    };

    private readonly HttpMessageInvoker client;
    private readonly HttpOptions options;

    public Upstream(HttpOptions options)
    {
        this.options = options;
        client = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ActivityHeadersPropagator = null,
        });
    }

    /// <param name="body">Null for none.</param>
    /// <param name="withAuthorization">Whether the client's own authorisation is the server's.</param>
    public Task<HttpResponseMessage> SendAsync(string method, Uri? address, IHeaderDictionary headers, ReadOnlyMemory<byte>? body, bool withAuthorization, CancellationToken cancel)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), address ?? options.Upstream);
        if (body is { } bytes)
            request.Content = new ReadOnlyMemoryContent(bytes);
        foreach ((string name, var values) in headers)
        {
            if (!Passes(name) || (!withAuthorization && name.Equals("Authorization", StringComparison.OrdinalIgnoreCase)) || options.UpstreamHeaders.ContainsKey(name))
                continue;
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
                request.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        }
        foreach ((string name, string value) in options.UpstreamHeaders)
            request.Headers.TryAddWithoutValidation(name, value);
        return client.SendAsync(request, cancel);
    }

    /// <summary>Whether a header goes from one side to the other.</summary>
    public static bool Passes(string name) => !OfConnection.Contains(name);

    public void Dispose() => client.Dispose();
}
