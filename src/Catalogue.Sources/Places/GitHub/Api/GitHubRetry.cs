using Polly;
using Polly.Retry;

namespace Catalogue.Sources.Places.GitHub.Api;

/// <summary>When to ask again at once: after failures of the server or the line. Limits are waited for in <see cref="GitHubWaits"/>.</summary>
internal static class GitHubRetry
{
    public static ResiliencePipeline Pipeline(int retries, Func<double> jitter, TimeProvider time) =>
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
                    GitHubRefusal refusal => refusal.Answer is { IsTransient: true, IsLimit: false },
                    HttpRequestException or IOException or TimeoutException => true,
                    _ => false,
                }),
                DelayGenerator = args => ValueTask.FromResult((args.Outcome.Exception as GitHubRefusal)?.Answer.RetryAfter is { } after && after <= TimeSpan.FromMinutes(2) ? after : (TimeSpan?)null),
            })
            .Build();
}
