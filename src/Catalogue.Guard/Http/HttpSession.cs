using System.Collections.Concurrent;
using Catalogue.Guard.Pinning;

namespace Catalogue.Guard.Http;

/// <summary>What is known of one client's session, or of one grant where the protocol has none.</summary>
internal sealed class HttpSession
{
    public ListedTools Listed { get; } = new();

    /// <summary>Held while the server is asked for its list.</summary>
    public SemaphoreSlim Fetching { get; } = new(1, 1);

    /// <summary>Whether the client said that it can ask a person.</summary>
    public bool ClientElicits { get; set; }
}

/// <summary>The sessions of one guard; the oldest are forgotten, which costs another look at a list.</summary>
internal sealed class HttpSessions
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, HttpSession> sessions = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> order = new();

    public HttpSession Of(string grant, string? session)
    {
        string key = $"{grant}\0{session}";
        if (sessions.TryGetValue(key, out HttpSession? known))
            return known;
        order.Enqueue(key);
        while (order.Count > Most && order.TryDequeue(out string? oldest))
            sessions.TryRemove(oldest, out _);
        return sessions.GetOrAdd(key, _ => new HttpSession());
    }
}
