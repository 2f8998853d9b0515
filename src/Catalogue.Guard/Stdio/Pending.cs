using System.Collections.Concurrent;
using Catalogue.Guard.Deciding;
using Catalogue.Guard.Messages;

namespace Catalogue.Guard.Stdio;

/// <summary>A request that waits for the server's answer.</summary>
/// <param name="Ticket">For a call of a tool.</param>
internal sealed record Asked(RequestId Id, string Method, Ticket? Ticket);

/// <summary>The requests of one connection that wait for an answer, by id.</summary>
internal sealed class Pending
{
    private readonly ConcurrentDictionary<string, Asked> asked = new(StringComparer.Ordinal);

    public bool IsEmpty => asked.IsEmpty;

    /// <summary>Takes an id into use; false where it is in use, or too many are.</summary>
    public bool Add(Asked request) => asked.Count < GuardLimits.InFlight && asked.TryAdd(request.Id.Key, request);

    public bool Holds(RequestId id) => asked.ContainsKey(id.Key);

    public Asked? Take(string key) => asked.TryRemove(key, out Asked? request) ? request : null;

    /// <summary>Puts the ticket to a call that waited for approval.</summary>
    public void Set(Asked request) => asked[request.Id.Key] = request;

    public IReadOnlyList<Asked> TakeAll()
    {
        Asked[] all = [.. asked.Values];
        asked.Clear();
        return all;
    }
}
