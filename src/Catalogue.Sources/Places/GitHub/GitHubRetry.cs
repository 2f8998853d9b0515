using Polly;
using Polly.Retry;

namespace Catalogue.Sources.Places.GitHub;

/// <summary>When to ask again: after failures of the server or the line, and after both kinds of rate limit, as long as they ask for.</summary>
internal static class GitHubRetry
{
    public static ResiliencePipeline<GitHubAnswer> Pipeline(GitHubOptions options, int retries, Func<double> jitter, TimeProvider time) =>
        new ResiliencePipelineBuilder<GitHubAnswer> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<GitHubAnswer>
            {
                MaxRetryAttempts = retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Randomizer = jitter,
                Delay = TimeSpan.FromSeconds(1),
                MaxDelay = TimeSpan.FromMinutes(2),
                ShouldHandle = args => ValueTask.FromResult(args.Outcome switch
                {
                    { Exception: GitHubException } => false,
                    { Exception: HttpRequestException or IOException or TimeoutException } => true,
                    { Result: { } answer } => answer.IsTransient && MayWait(answer, options),
                    _ => false,
                }),
                DelayGenerator = args => ValueTask.FromResult(args.Outcome.Result?.Wait),
            })
            .Build();

    // Within a budget a used-up limit ends the run; a short pause that GitHub asks for does not.
    private static bool MayWait(GitHubAnswer answer, GitHubOptions options) =>
        (answer.Wait ?? TimeSpan.Zero) <= (options.Budget is null ? options.LongestWait : TimeSpan.FromMinutes(2));
}
