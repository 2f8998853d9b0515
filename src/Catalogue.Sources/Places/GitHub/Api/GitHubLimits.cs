namespace Catalogue.Sources.Places.GitHub.Api;

/// <summary>What was spent, what GitHub says is left of each resource, and until when it wants to be left in peace.</summary>
internal sealed class GitHubLimits(int? budget, TimeProvider time)
{
    // A secondary limit that does not say how long; it doubles while the limit is met again.
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private const int MostDoublings = 5;

    private readonly Lock gate = new();
    private readonly Dictionary<string, (int Left, int Limit, DateTimeOffset Reset)> known = new(StringComparer.Ordinal);
    private readonly Dictionary<LimitKind, (DateTimeOffset Until, int Met)> closed = [];
    private int requests, archives;

    public int Requests => requests;

    public int Archives => archives;

    /// <summary>Requests left until the nearest reset, of the resource that is scarcest.</summary>
    public int? Left
    {
        get
        {
            lock (gate)
            {
                int? ofGitHub = known.Where(k => k.Key is "core" or "graphql").Select(k => (int?)k.Value.Left).Min();
                return budget is { } most ? Math.Min(most - requests, ofGitHub ?? int.MaxValue) : ofGitHub;
            }
        }
    }

    /// <summary>Requests an hour (a minute for searches) of one resource, where an answer has said so.</summary>
    public int? Granted(LimitKind kind)
    {
        lock (gate)
            return known.TryGetValue(NameOf(kind), out var limit) ? limit.Limit : null;
    }

    /// <summary>Counts one request to the API; a redirection is one more.</summary>
    /// <exception cref="GitHubException">The budget is spent.</exception>
    public void Spend()
    {
        if (Interlocked.Increment(ref requests) > budget)
        {
            Interlocked.Decrement(ref requests);
            throw new GitHubException($"The budget of {budget} requests is spent.") { IsStop = true };
        }
    }

    public void SpendArchive() => Interlocked.Increment(ref archives);

    /// <summary>How long until a used-up limit opens again; zero where it is open.</summary>
    public TimeSpan ClosedFor(LimitKind kind)
    {
        lock (gate)
        {
            DateTimeOffset now = time.GetUtcNow();
            TimeSpan usedUp = known.TryGetValue(NameOf(kind), out var limit) && limit.Left <= 0 ? limit.Reset - now : TimeSpan.Zero;
            TimeSpan asked = closed.TryGetValue(kind, out var until) ? until.Until - now : TimeSpan.Zero;
            TimeSpan longest = usedUp > asked ? usedUp : asked;
            return longest > TimeSpan.Zero ? longest : TimeSpan.Zero;
        }
    }

    /// <summary>Takes what an answer says of the resource that it counted against, which need not be the one that was asked.</summary>
    public void Note(LimitKind kind, GitHubAnswer answer)
    {
        if (answer is not { Left: { } left, Limit: { } limit, Reset: { } reset })
            return;
        lock (gate)
            known[answer.Resource ?? NameOf(kind)] = (left, limit, reset);
    }

    /// <summary>Keeps to a refusal, whose wording may be any of GitHub's: for as long as it asks, until the limit's reset, or a minute and then longer.</summary>
    public void Close(LimitKind kind, GitHubAnswer answer)
    {
        lock (gate)
        {
            (DateTimeOffset until, int met) = closed.GetValueOrDefault(kind);
            DateTimeOffset now = time.GetUtcNow();
            // A reset that is over already says that the clocks differ.
            DateTimeOffset? said = answer.RetryAfter is { } after ? now + after : answer is { Reset: { } reset, Left: 0 or null } && reset > now ? reset : null;
            DateTimeOffset asked = said ?? now + (Minute * (1 << Math.Min(met, MostDoublings)));
            closed[kind] = (asked > until ? asked : until, said is null ? met + 1 : met);
        }
    }

    /// <summary>An answer came through, so the next refusal is a first one again.</summary>
    public void Open(LimitKind kind)
    {
        lock (gate)
            closed.Remove(kind);
    }

    /// <summary>As GitHub's headers name it.</summary>
    public static string NameOf(LimitKind kind) => kind switch
    {
        LimitKind.Search => "search",
        LimitKind.GraphQL => "graphql",
        LimitKind.Archive => "archives",
        _ => "core",
    };
}
