using System.Globalization;

namespace Catalogue.Sources.Places.GitHub;

/// <summary>What was spent and what GitHub says is left, by kind.</summary>
internal sealed class GitHubLimits(int? budget, TimeProvider time)
{
    // A secondary limit that does not say how long.
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<LimitKind, (int Left, int Limit, DateTimeOffset Reset)> known = [];
    private int requests, archives;

    public int Requests => requests;

    public int Archives => archives;

    /// <summary>Whether waiting for a limit is no choice.</summary>
    public bool IsBudgeted => budget is not null;

    /// <summary>Requests left until the nearest reset, of the kind that is scarcest.</summary>
    public int? Left
    {
        get
        {
            lock (gate)
            {
                int? ofGitHub = known.Count == 0 ? null : known.Where(k => k.Key != LimitKind.Search).Select(k => (int?)k.Value.Left).Min();
                return budget is { } most ? Math.Min(most - requests, ofGitHub ?? int.MaxValue) : ofGitHub;
            }
        }
    }

    /// <summary>Requests an hour of one kind, where an answer has said so.</summary>
    public int? AnHour(LimitKind kind)
    {
        lock (gate)
            return known.TryGetValue(kind, out var limit) ? limit.Limit : null;
    }

    /// <exception cref="GitHubException">The budget is spent.</exception>
    public void Spend(LimitKind kind)
    {
        if (kind == LimitKind.Archive)
        {
            Interlocked.Increment(ref archives);
        }
        else if (Interlocked.Increment(ref requests) > budget)
        {
            Interlocked.Decrement(ref requests);
            throw new GitHubException($"The budget of {budget} requests is spent.") { IsStop = true };
        }
    }

    /// <summary>How long until a used-up limit opens again; zero where it is open.</summary>
    public TimeSpan ClosedFor(LimitKind kind)
    {
        lock (gate)
            return known.TryGetValue(kind, out var limit) && limit.Left <= 0 ? Positive(limit.Reset - time.GetUtcNow()) : TimeSpan.Zero;
    }

    public void Note(LimitKind kind, HttpResponseMessage answer)
    {
        if (Number(answer, "x-ratelimit-remaining") is { } left && Number(answer, "x-ratelimit-limit") is { } limit && Reset(answer) is { } reset)
        {
            lock (gate)
                known[kind] = ((int)left, (int)limit, reset);
        }
    }

    /// <summary>Whether an answer means that a limit was met; the body matters where the headers do not say.</summary>
    public static bool IsLimit(HttpResponseMessage answer, string text) => (int)answer.StatusCode switch
    {
        429 => true,
        403 => answer.Headers.RetryAfter is not null || Number(answer, "x-ratelimit-remaining") == 0 || text.Contains("rate limit", StringComparison.OrdinalIgnoreCase),
        200 => text.Contains("\"RATE_LIMITED\"", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>How long an answer asks to wait; null where it does not.</summary>
    public TimeSpan? Wait(HttpResponseMessage answer, bool isLimit)
    {
        if (answer.Headers.RetryAfter is { } after)
            return after.Delta ?? Positive(after.Date!.Value - time.GetUtcNow());
        if (!isLimit)
            return null;
        return Number(answer, "x-ratelimit-remaining") is 0 or null && Reset(answer) is { } reset ? Positive(reset - time.GetUtcNow()) : Minute;
    }

    // A second more, because the reset is given in whole seconds.
    private static DateTimeOffset? Reset(HttpResponseMessage answer) =>
        Number(answer, "x-ratelimit-reset") is { } reset and < 253402300000 ? DateTimeOffset.FromUnixTimeSeconds(reset + 1) : null;

    private static TimeSpan Positive(TimeSpan wait) => wait > TimeSpan.Zero ? wait : TimeSpan.Zero;

    private static long? Number(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out IEnumerable<string>? values) && long.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
}
