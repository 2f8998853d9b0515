using Polly;
using Polly.Retry;

namespace Catalogue.Sources.Places.GitHub.Api;

/// <summary>When to ask again: after failures of the server or the line, and after both kinds of rate limit, as long as they ask for.</summary>
internal static class GitHubRetry
{
    public static ResiliencePipeline Pipeline(GitHubOptions options, int retries, Func<double> jitter, TimeProvider time) =>
        new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Randomizer = jitter,
                Delay = TimeSpan.FromSeconds(1),
                MaxDelay = TimeSpan.FromMinutes(2),
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception switch
                {
                    GitHubException => false,
                    GitHubRefusal refusal => refusal.Answer.IsTransient && MayWait(refusal.Answer, options),
                    HttpRequestException or IOException or TimeoutException => true,
                    _ => false,
                }),
                DelayGenerator = args => ValueTask.FromResult((args.Outcome.Exception as GitHubRefusal)?.Answer.Wait),
            })
            .Build();

    // Within a budget a used-up limit ends the run; a short pause that GitHub asks for does not.
    private static bool MayWait(GitHubAnswer answer, GitHubOptions options) =>
        (answer.Wait ?? TimeSpan.Zero) <= (options.Budget is null ? options.LongestWait : TimeSpan.FromMinutes(2));
}
