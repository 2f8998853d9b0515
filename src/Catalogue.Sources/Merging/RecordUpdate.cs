using Catalogue.Model.Servers;
using Catalogue.Sources.Formats;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Merging;

/// <summary>Brings a record up to date without losing what this crawl did not look at: summaries, dates, other places' facts.</summary>
internal static class RecordUpdate
{
    public static Server Apply(Server? known, Server fresh, Func<Provenance, bool> supersedes, DateOnly today)
    {
        if (known is null)
            return fresh with { Tools = [.. fresh.Tools.Select(t => t with { FirstSeen = today, LastChanged = today })] };
        var old = known.Tools.ToDictionary(t => t.Name, StringComparer.Ordinal);
        IEnumerable<ToolCandidate> kept = known.Tools.Select(t => Unsuperseded(t, supersedes)).OfType<ToolCandidate>();
        IEnumerable<ToolCandidate> read = fresh.Tools.Select(t => Candidate(t, isOwn: true));
        IReadOnlyList<ToolDefinition> tools = ToolMerge.Merge(read.Concat(kept));
        return fresh with
        {
            Description = fresh.Description ?? known.Description,
            Summary = known.Summary,
            Category = fresh.Category ?? known.Category,
            Homepage = fresh.Homepage ?? known.Homepage,
            Licence = fresh.Licence ?? known.Licence,
            Version = fresh.Version ?? known.Version,
            Source = fresh.Source ?? known.Source,
            Packages = fresh.Packages.Count > 0 ? fresh.Packages : known.Packages,
            Remotes = fresh.Remotes.Count > 0 ? fresh.Remotes : known.Remotes,
            Aliases = [.. fresh.Aliases.Union(known.Aliases, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Tools = [.. tools.Select(t => Dated(t, old.GetValueOrDefault(t.Name), today))],
            Provenance = SamePlaces(known.Provenance, Joined(known, fresh, supersedes)),
        };
    }

    private static List<Provenance> Joined(Server known, Server fresh, Func<Provenance, bool> supersedes) =>
        [.. fresh.Provenance.Concat(known.Provenance.Where(p => !supersedes(p))).Distinct()
            .OrderBy(p => p.Repository, StringComparer.Ordinal).ThenBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Reader, StringComparer.Ordinal)];

    private static ToolCandidate Candidate(ToolDefinition tool, bool isOwn) =>
        new(tool, tool.Provenance is [var first, ..] ? ManifestReaders.AuthorityOf(first.Reader) : Authority.Listing, isOwn, isOwn ? 0 : 1);

    // A tool that only this crawl's places spoke of is judged by what they say now; any other word stands.
    private static ToolCandidate? Unsuperseded(ToolDefinition tool, Func<Provenance, bool> supersedes)
    {
        Provenance[] standing = [.. tool.Provenance.Where(p => !supersedes(p))];
        if (standing.Length == 0 && tool.Provenance.Count > 0)
            return null;
        return Candidate(tool with { Summary = null, FirstSeen = null, LastChanged = null, Provenance = standing }, isOwn: false);
    }

    private static ToolDefinition Dated(ToolDefinition tool, ToolDefinition? old, DateOnly today)
    {
        if (old is null)
            return tool with { FirstSeen = today, LastChanged = today };
        bool same = Fingerprint.Of(tool) == Fingerprint.Of(old);
        return tool with
        {
            Summary = old.Summary,
            FirstSeen = same ? old.FirstSeen : old.FirstSeen ?? today,
            LastChanged = same ? old.LastChanged : today,
            Provenance = same ? SamePlaces(old.Provenance, tool.Provenance) : tool.Provenance,
        };
    }

    // An unchanged definition keeps the commit or version it was first read at, so that a night's diff shows what changed and nothing else.
    private static IReadOnlyList<Provenance> SamePlaces(IReadOnlyList<Provenance> old, IReadOnlyList<Provenance> now) =>
        old.Select(Stateless).SequenceEqual(now.Select(Stateless)) ? old : now;

    private static Provenance Stateless(Provenance place) => place with { Commit = null, Version = null };
}
