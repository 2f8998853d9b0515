using Catalogue.Model.Servers;
using Catalogue.Sources.Formats;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Merging;

/// <summary>What a record that is there already says beside what was read now: summaries, dates, other places' facts.</summary>
/// <param name="Server">The record; null where the server is new.</param>
/// <param name="Supersedes">Whether what was read now says anew what an earlier reading said.</param>
/// <param name="Today">Day (UTC) of this crawl.</param>
internal sealed record KnownRecord(Server? Server, Func<Provenance, bool> Supersedes, DateOnly Today)
{
    private readonly Dictionary<string, ToolDefinition> tools = (Server?.Tools ?? []).ToDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>Tools that places spoke of which were not read now; what only this crawl's places spoke of is judged by what they say now.</summary>
    /// <param name="own">Full name of the server's own repository.</param>
    public IEnumerable<ToolCandidate> Standing(string? own) => (Server?.Tools ?? []).Select(t => Standing(t, own)).OfType<ToolCandidate>();

    /// <summary>The provenance of old and new readings together.</summary>
    public IReadOnlyList<Provenance> Joined(IEnumerable<Provenance> fresh) =>
        SamePlaces(Server?.Provenance ?? [], [.. InOrder(fresh.Concat((Server?.Provenance ?? []).Where(p => !Supersedes(p))))]);

    /// <summary>The tool with the days on which it was first seen and last changed, and a person's summary.</summary>
    public ToolDefinition Dated(ToolDefinition tool) => tools.TryGetValue(tool.Name, out ToolDefinition? old) ? Dated(tool, old) : tool with { FirstSeen = Today, LastChanged = Today };

    /// <summary>Once each, by repository, file and reader.</summary>
    public static IOrderedEnumerable<Provenance> InOrder(IEnumerable<Provenance> provenance) =>
        provenance.Distinct().OrderBy(p => p.Repository, StringComparer.Ordinal).ThenBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Reader, StringComparer.Ordinal);

    private ToolCandidate? Standing(ToolDefinition tool, string? own)
    {
        Provenance[] standing = [.. tool.Provenance.Where(p => !Supersedes(p))];
        if (standing.Length == 0 && tool.Provenance.Count > 0)
            return null;
        Authority authority = standing is [var first, ..] ? ManifestReaders.AuthorityOf(first.Reader) : Authority.Listing;
        bool isOwn = standing.Any(p => own is not null && string.Equals(p.Repository, own, StringComparison.OrdinalIgnoreCase));
        return new ToolCandidate(tool with { Summary = null, FirstSeen = null, LastChanged = null, Provenance = standing }, authority, isOwn, int.MaxValue);
    }

    private ToolDefinition Dated(ToolDefinition tool, ToolDefinition old)
    {
        bool same = Fingerprint.Of(tool) == Fingerprint.Of(old);
        return tool with
        {
            Summary = old.Summary,
            FirstSeen = same ? old.FirstSeen : old.FirstSeen ?? Today,
            LastChanged = same ? old.LastChanged : Today,
            Provenance = same ? SamePlaces(old.Provenance, tool.Provenance) : tool.Provenance,
        };
    }

    // An unchanged definition keeps the commit or version it was first read at, so that a night's diff shows what changed and nothing else.
    private static IReadOnlyList<Provenance> SamePlaces(IReadOnlyList<Provenance> old, IReadOnlyList<Provenance> now) =>
        old.Select(Stateless).SequenceEqual(now.Select(Stateless)) ? old : now;

    private static Provenance Stateless(Provenance place) => place with { Commit = null, Version = null };
}
