namespace Catalogue.Sources.Places.GitHub.Api;

/// <summary>Waits for limits, says until when, and does not wait longer than it may.</summary>
internal sealed class GitHubWaits(GitHubOptions options, GitHubLimits limits, TimeProvider time)
{
    // Shorter ones are nothing to speak of.
    private static readonly TimeSpan Worth = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private DateTimeOffset announced;

    /// <exception cref="GitHubException">The wait would be longer than the run may wait.</exception>
    public async Task UntilOpenAsync(LimitKind kind, CancellationToken cancel)
    {
        TimeSpan closed = limits.ClosedFor(kind);
        if (closed == TimeSpan.Zero)
            return;
        if (closed > options.LongestWait)
            throw UsedUp(kind, closed);
        Announce(kind, closed);
        await Task.Delay(closed, time, cancel);
    }

    public GitHubException UsedUp(LimitKind kind, TimeSpan? wait)
    {
        string until = wait is { } open ? $"; it opens again at {time.GetUtcNow() + open:yyyy-MM-dd HH:mm} UTC" : "";
        string longest = wait > options.LongestWait ? FormattableString.Invariant($", and the longest wait is {options.LongestWait.TotalMinutes:0.#} minutes") : "";
        string token = options.Token is null ? " A token in GITHUB_TOKEN raises it." : "";
        return new GitHubException($"GitHub's rate limit ({GitHubLimits.NameOf(kind)}) is used up{until}{longest}.{token}") { IsStop = true };
    }

    private void Announce(LimitKind kind, TimeSpan closed)
    {
        DateTimeOffset end = time.GetUtcNow() + closed;
        lock (gate)
        {
            // Several requests wait for one end.
            if (closed < Worth || end <= announced.AddSeconds(1))
                return;
            announced = end;
        }
        options.Say(FormattableString.Invariant($"GitHub's rate limit ({GitHubLimits.NameOf(kind)}) is used up; waiting {closed.TotalMinutes:0.0} minutes, until {end:yyyy-MM-dd HH:mm} UTC."));
    }
}
