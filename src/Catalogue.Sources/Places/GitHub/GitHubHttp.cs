using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Polly;

namespace Catalogue.Sources.Places.GitHub;

/// <summary>Sends requests with GitHub's manners: limits waited for, failures repeated, redirections followed, answers bounded in size and time.</summary>
internal sealed class GitHubHttp : IDisposable
{
    private const int ErrorBytes = 65_536;

    private readonly GitHubOptions options;
    private readonly HttpClient http;
    private readonly ResiliencePipeline<GitHubAnswer> patient;
    private readonly ResiliencePipeline<GitHubAnswer> hasty;
    private readonly TimeProvider time;
    private readonly Lock dice = new();

    public GitHubHttp(GitHubOptions options, TimeProvider time)
    {
        (this.options, this.time) = (options, time);
        var random = new Random(options.Seed);
        double Jitter()
        {
            lock (dice)
                return random.NextDouble();
        }
        patient = GitHubRetry.Pipeline(options, options.Retries, Jitter, time);
        hasty = GitHubRetry.Pipeline(options, Math.Min(1, options.Retries), Jitter, time);
        Limits = new GitHubLimits(options.Budget, time);
        // Redirections are followed by hand: the built-in way drops the token even where the host stays the same.
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public GitHubLimits Limits { get; }

    /// <summary>An answer of success, or 304 where the request carried an ETag.</summary>
    /// <exception cref="GitHubException">Everything else.</exception>
    public async Task<GitHubAnswer> SendAsync(GitHubRequest request, CancellationToken cancel)
    {
        GitHubAnswer answer;
        try
        {
            // The body is read inside the attempt, so that one cut short is asked for again.
            answer = await (request.GivesUpSoon ? hasty : patient).ExecuteAsync(async token => await AttemptAsync(request, token), cancel);
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException || (e is IOException and not GitHubException))
        {
            throw new GitHubException($"GitHub did not answer '{request.What}': {e.Message}", e) { IsOutage = e is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } };
        }
        return answer.IsSuccess && !answer.IsLimit || (answer.Status == 304 && request.ETag is not null) ? answer : throw Refusal(request, answer);
    }

    public void Dispose() => http.Dispose();

    private async Task<GitHubAnswer> AttemptAsync(GitHubRequest request, CancellationToken cancel)
    {
        await WaitUntilOpenAsync(request.Kind, cancel);
        Limits.Spend(request.Kind);
        using var clock = new CancellationTokenSource(options.Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, clock.Token);
        try
        {
            using HttpResponseMessage answer = await FollowAsync(request, both.Token);
            return await TakeAsync(request, answer, both.Token);
        }
        catch (OperationCanceledException e) when (clock.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw new TimeoutException($"no answer within {options.Timeout.TotalSeconds:0} seconds", e);
        }
    }

    private async Task WaitUntilOpenAsync(LimitKind kind, CancellationToken cancel)
    {
        TimeSpan closed = Limits.ClosedFor(kind);
        if (closed == TimeSpan.Zero)
            return;
        if (Limits.IsBudgeted || closed > options.LongestWait)
            throw UsedUp(closed);
        await Task.Delay(closed, time, cancel);
    }

    private async Task<HttpResponseMessage> FollowAsync(GitHubRequest request, CancellationToken cancel)
    {
        Uri address = request.Address;
        for (int hop = 0; ; hop++)
        {
            using HttpRequestMessage message = Message(request, address);
            HttpResponseMessage answer = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancel);
            if ((int)answer.StatusCode is not (301 or 302 or 307 or 308) || answer.Headers.Location is not { } location)
                return answer;
            answer.Dispose();
            address = new Uri(address, location);
            if (hop >= SourceLimits.Redirects || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
                throw new GitHubException($"GitHub redirects in a circle, last to '{address}'.");
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
        if (options.Token is { Length: > 0 } token && address.Authority == options.Api.Authority && address.Scheme == options.Api.Scheme)
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (request.Body is { } body)
            message.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return message;
    }

    private async Task<GitHubAnswer> TakeAsync(GitHubRequest request, HttpResponseMessage answer, CancellationToken cancel)
    {
        Limits.Note(request.Kind, answer);
        await using Stream stream = await answer.Content.ReadAsStreamAsync(cancel);
        byte[] body = [];
        if (answer.IsSuccessStatusCode && request.Consume is { } consume)
            await consume(stream, cancel);
        else
            body = await BoundedAsync(stream, request.What, answer.IsSuccessStatusCode ? request.Limit : ErrorBytes, answer.IsSuccessStatusCode, cancel);
        if (answer.IsSuccessStatusCode && request.IsJson)
            RequireJson(body);
        bool isLimit = GitHubLimits.IsLimit(answer, request.Kind == LimitKind.GraphQL || !answer.IsSuccessStatusCode ? Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, ErrorBytes))) : "");
        return new GitHubAnswer((int)answer.StatusCode, body)
        {
            ETag = answer.Headers.ETag?.ToString(),
            IsLimit = isLimit,
            Wait = Limits.Wait(answer, isLimit),
        };
    }

    private static void RequireJson(byte[] body)
    {
        try
        {
            JsonDocument.Parse(body).Dispose();
        }
        catch (JsonException e)
        {
            throw new IOException("the answer is no JSON", e);
        }
    }

    private static async Task<byte[]> BoundedAsync(Stream stream, string what, int limit, bool isWhole, CancellationToken cancel)
    {
        using var body = new MemoryStream();
        byte[] buffer = new byte[81_920];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancel)) > 0)
        {
            if (body.Length + read <= limit)
                body.Write(buffer, 0, read);
            else if (isWhole)
                throw new GitHubException($"GitHub's answer to '{what}' is larger than {limit} bytes.");
            else
                break;
        }
        return body.ToArray();
    }

    private GitHubException UsedUp(TimeSpan? wait)
    {
        string until = wait is { } time0 ? $"; it opens again at {time.GetUtcNow() + time0:yyyy-MM-dd HH:mm} UTC" : "";
        return new GitHubException($"GitHub's rate limit is used up{until}.{(options.Token is null ? " A token in GITHUB_TOKEN raises it." : "")}") { IsStop = true };
    }

    private GitHubException Refusal(GitHubRequest request, GitHubAnswer answer)
    {
        if (answer.IsLimit)
            return UsedUp(answer.Wait);
        string hint = answer.Status switch
        {
            401 => ": the token is not valid",
            403 => ": the token may not read this",
            404 => ": it does not exist or is not public",
            409 => ": the repository is empty",
            451 => ": it is blocked for legal reasons",
            _ => "",
        };
        return new GitHubException($"GitHub answered '{request.What}' with status {answer.Status}{hint}.")
        {
            IsNotFound = answer.Status is 404 or 410 or 451,
            IsOutage = answer.Status == 401,
            Status = answer.Status,
        };
    }
}
