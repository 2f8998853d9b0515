using System.Net;
using System.Text.Json;
using Catalogue.Model;
using Catalogue.Model.Json;
using Polly;
using Polly.Retry;

namespace Catalogue.Sources.Places.Registry;

/// <summary>The one call of the MCP registry's API that a crawl needs: its list of servers, page by page.</summary>
internal sealed class RegistryClient : IDisposable
{
    private const int Retries = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 20_000 };

    private readonly TimeProvider time;
    private readonly ResiliencePipeline<byte[]?> retry;
    private readonly HttpClient http = new(new SocketsHttpHandler { MaxAutomaticRedirections = SourceLimits.Redirects, AutomaticDecompression = DecompressionMethods.All })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = DefinitionLimits.FileBytes,
    };

    public RegistryClient(TimeProvider time)
    {
        this.time = time;
        retry = new ResiliencePipelineBuilder<byte[]?> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<byte[]?>
            {
                MaxRetryAttempts = Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromSeconds(1),
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is HttpRequestException { StatusCode: null or >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests } or TimeoutException),
            })
            .Build();
    }

    /// <summary>One page, or null where the registry has no such list.</summary>
    /// <param name="list">Address of the list, for instance <c>https://example.org/v0.1/servers</c>.</param>
    /// <param name="cursor">As the page before gave it; null for the first.</param>
    /// <exception cref="RegistryException">The registry refused, could not be reached, or answered with what is no list.</exception>
    public async Task<JsonElement?> PageAsync(Uri list, string? cursor, CancellationToken cancel)
    {
        var address = new Uri(list, "?limit=100&version=latest" + (cursor is null ? "" : "&cursor=" + Uri.EscapeDataString(cursor)));
        try
        {
            if (await retry.ExecuteAsync(async token => await GetAsync(address, token), cancel) is not { } body)
                return null;
            using var document = JsonDocument.Parse(body, Deep);
            return document.RootElement.Array("servers") is null ? throw new RegistryException($"'{list}' answered with what is no list of servers") : document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw new RegistryException($"'{list}' answered with what is no JSON: {e.Message}", e);
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException)
        {
            throw new RegistryException($"'{list}' did not answer: {e.Message}", e);
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<byte[]?> GetAsync(Uri address, CancellationToken cancel)
    {
        using var clock = new CancellationTokenSource(Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, clock.Token);
        try
        {
            using HttpResponseMessage answer = await http.GetAsync(address, both.Token);
            if (answer.StatusCode == HttpStatusCode.NotFound)
                return null;
            answer.EnsureSuccessStatusCode();
            return await answer.Content.ReadAsByteArrayAsync(both.Token);
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException($"no answer within {Patience.TotalSeconds:0} seconds", e);
        }
    }
}
