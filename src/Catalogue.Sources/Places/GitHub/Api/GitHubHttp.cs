using System.Net;
using Polly;

namespace Catalogue.Sources.Places.GitHub.Api;

/// <summary>Sends requests with GitHub's manners: limits waited for, failures repeated, redirections followed, answers bounded in size and time.</summary>
internal sealed class GitHubHttp : IDisposable
{
    private const int ErrorBytes = 65_536;

    // How often a limit is waited for on behalf of one question.
    private const int MostWaits = 6;

    private readonly GitHubOptions options;
    private readonly HttpClient http;
    private readonly GitHubRoute route;
    private readonly GitHubWaits waits;
    private readonly ResiliencePipeline patient;
    private readonly ResiliencePipeline hasty;
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
        patient = GitHubRetry.Pipeline(options.Retries, Jitter, time);
        hasty = GitHubRetry.Pipeline(Math.Min(1, options.Retries), Jitter, time);
        Limits = new GitHubLimits(options.Budget, time);
        waits = new GitHubWaits(options, Limits, time);
        // Redirections are followed by hand: the built-in way drops the token even where the host stays the same.
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        route = new GitHubRoute(http, options, Limits);
    }

    public GitHubLimits Limits { get; }

    /// <summary>Makes an attempt, which sends and reads, again as long as that helps.</summary>
    /// <exception cref="GitHubException">It does not.</exception>
    public async Task<T> RepeatAsync<T>(GitHubRequest request, Func<CancellationToken, Task<T>> attempt, CancellationToken cancel)
    {
        try
        {
            return await (request.GivesUpSoon ? hasty : patient).ExecuteAsync(async token => await PatientlyAsync(request, attempt, token), cancel);
        }
        catch (GitHubRefusal e) when (e.Answer.IsLimit)
        {
            throw waits.UsedUp(request.Kind, Limits.ClosedFor(request.Kind));
        }
        catch (GitHubRefusal e)
        {
            throw GitHubRefusals.Of(request, e.Answer, options);
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException || (e is IOException and not GitHubException))
        {
            throw new GitHubException(GitHubWords.Sentence($"GitHub did not answer '{request.What}': {e.Message}"), e) { IsUnanswered = true, IsOutage = e is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } };
        }
    }

    /// <summary>One attempt: an answer of success, or 304 where the request carried an ETag. The body is read here, so that one cut short is asked for again.</summary>
    /// <exception cref="GitHubRefusal">Any other answer.</exception>
    public async Task<GitHubAnswer> SendAsync(GitHubRequest request, CancellationToken cancel)
    {
        using var clock = new CancellationTokenSource(options.Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, clock.Token);
        try
        {
            using HttpResponseMessage message = await route.FollowAsync(request, both.Token);
            GitHubAnswer answer = GitHubAnswer.Of(message, await BodyAsync(request, message, both.Token), time);
            Limits.Note(request.Kind, answer);
            return answer.IsSuccess || (answer.Status == 304 && request.ETag is not null) ? answer : throw new GitHubRefusal(answer);
        }
        catch (OperationCanceledException e) when (clock.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw new TimeoutException($"no answer within {options.Timeout.TotalSeconds:0} seconds", e);
        }
    }

    public void Dispose() => http.Dispose();

    // A limit is no failure: waiting for it costs no attempt.
    private async Task<T> PatientlyAsync<T>(GitHubRequest request, Func<CancellationToken, Task<T>> attempt, CancellationToken cancel)
    {
        for (int met = 0; ; met++)
        {
            await waits.UntilOpenAsync(request.Kind, cancel);
            try
            {
                T result = await attempt(cancel);
                Limits.Open(request.Kind);
                return result;
            }
            catch (GitHubRefusal e) when (e.Answer.IsLimit)
            {
                Limits.Close(request.Kind, e.Answer);
                if (met >= MostWaits)
                    throw;
            }
        }
    }

    private static async Task<byte[]> BodyAsync(GitHubRequest request, HttpResponseMessage answer, CancellationToken cancel)
    {
        await using Stream stream = await answer.Content.ReadAsStreamAsync(cancel);
        if (!answer.IsSuccessStatusCode || request.Consume is not { } consume)
            return await BoundedAsync(stream, request.What, answer.IsSuccessStatusCode ? request.Limit : ErrorBytes, answer.IsSuccessStatusCode, cancel);
        await consume(stream, cancel);
        return [];
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
}
