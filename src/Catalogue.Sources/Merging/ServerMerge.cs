using Catalogue.Model;
using Catalogue.Model.Servers;
using Catalogue.Sources.Formats;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Merging;

/// <summary>Makes one record of everything that was read about a server, and of what is known of it.</summary>
internal static class ServerMerge
{
    /// <param name="same">What was read, in several places.</param>
    /// <param name="known">The record that is there; null where only this reading counts.</param>
    public static Server Merge(IReadOnlyList<DescribedServer> same, KnownRecord? known = null)
    {
        string? own = same.Select(s => s.Source?.Repository).FirstOrDefault(r => r is not null);
        ServerFacts[] facts = [.. InOrder(same.SelectMany(s => s.Facts), own)];
        HashSet<string> refuted = ProseClaims.Refuted(facts);
        HashSet<string> titles = ProseClaims.Titles(facts);
        Server? old = known?.Server;
        return new Server
        {
            Id = same[0].Id,
            Name = Short(First(facts, f => f.Name)) ?? same[0].FallbackName,
            Description = First(facts, f => f.Description is { Length: <= DefinitionLimits.TextLength } text ? text : null) ?? old?.Description,
            Summary = old?.Summary,
            Category = First(facts, f => f.Category) ?? old?.Category,
            Homepage = First(facts, f => Web(f.Homepage)) ?? old?.Homepage,
            Licence = Short(First(facts, f => f.Licence)) ?? old?.Licence,
            Version = Short(First([.. facts.Where(IsOwnManifest)], f => Released(f.Version)) ?? First(facts, f => Released(f.Version))) ?? Released(old?.Version),
            Source = SourceOf(old?.Source, SourceOf(same)),
            Packages = Packages(facts) is { Count: > 0 } packages ? packages : old?.Packages ?? [],
            Remotes = Remotes(facts) is { Count: > 0 } remotes ? remotes : old?.Remotes ?? [],
            Aliases = [.. same.SelectMany(s => s.Aliases).Concat(old?.Aliases ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Tools = Tools(facts, own, known, c => !refuted.Contains(c.Tool.Name) && !(c.Authority == Authority.Listing && titles.Contains(c.Tool.Name))),
            Provenance = known?.Joined(facts.Select(f => f.Provenance)) ?? [.. KnownRecord.InOrder(facts.Select(f => f.Provenance))],
            Findings = [.. facts.SelectMany(f => f.Findings).Distinct().OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Expression, StringComparer.Ordinal)],
            Notes = [.. facts.SelectMany(f => f.Notes).Concat(ProseClaims.Notes(refuted)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>Where the server's code lives, as far as what was read knows: a place that names a commit before one that does not.</summary>
    public static ServerSource? SourceOf(IEnumerable<DescribedServer> same) => same.Select(s => s.Source).OrderBy(s => s?.Commit is null).ThenBy(s => s is null).FirstOrDefault();

    // An index knows the repository's name alone; what the repository itself said of its state, and that it is private, stands.
    private static ServerSource? SourceOf(ServerSource? known, ServerSource? fresh) =>
        fresh is null || (fresh.Commit is null && string.Equals(known?.Repository, fresh.Repository, StringComparison.OrdinalIgnoreCase)) ? known ?? fresh : fresh;

    // The server's own repository before an index, then by the order of the readers.
    private static IOrderedEnumerable<ServerFacts> InOrder(IEnumerable<ServerFacts> facts, string? own) => facts
        .OrderByDescending(f => IsOwn(f.Provenance, own))
        .ThenBy(f => ManifestReaders.RankOf(f.Provenance.Reader))
        .ThenBy(f => f.Provenance.File?.Count(c => c == '/') ?? 0)
        .ThenBy(f => f.Provenance.Repository, StringComparer.Ordinal)
        .ThenBy(f => f.Provenance.File, StringComparer.Ordinal);

    private static IReadOnlyList<ToolDefinition> Tools(ServerFacts[] facts, string? own, KnownRecord? known, Func<ToolCandidate, bool> counts)
    {
        IEnumerable<ToolCandidate> read = facts.SelectMany((f, rank) => f.Tools.Select(t => new ToolCandidate(t, f.Authority, IsOwn(f.Provenance, own), rank))).Where(counts);
        return known is null ? ToolMerge.Merge(read) : [.. ToolMerge.Merge(read.Concat(known.Standing(own ?? known.Server?.Source?.Repository))).Select(known.Dated)];
    }

    private static List<ServerPackage> Packages(ServerFacts[] facts) =>
        [.. facts.SelectMany(f => f.Packages).Where(p => p.Name.Length <= DefinitionLimits.NameLength).GroupBy(p => (p.Registry, p.Name)).Select(g => g.MaxBy(p => Released(p.Version), VersionOrder.Instance)!).OrderBy(p => p.Registry, StringComparer.Ordinal).ThenBy(p => p.Name, StringComparer.Ordinal)];

    private static List<ServerRemote> Remotes(ServerFacts[] facts) => [.. facts.SelectMany(f => f.Remotes).DistinctBy(r => r.Url).OrderBy(r => r.Url, StringComparer.Ordinal)];

    private static string? First(ServerFacts[] facts, Func<ServerFacts, string?> of) => facts.Select(of).FirstOrDefault(v => v is not null);

    private static bool IsOwn(Provenance provenance, string? own) => string.Equals(provenance.Repository, own, StringComparison.OrdinalIgnoreCase);

    private static string? Short(string? text) => text is { Length: > DefinitionLimits.NameLength } ? text[..DefinitionLimits.NameLength] : text;

    private static string? Web(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? address : null;

    // Other files repeat a package's version, and are forgotten at a release.
    private static bool IsOwnManifest(ServerFacts facts) => facts.Packages.Count > 0 && facts.Provenance.Reader is "package-json" or "pyproject";

    // A release script's placeholder, such as ${VERSION} or 0.0.0, names no version.
    private static string? Released(string? version) => version?.Any(c => c is >= '1' and <= '9') == true ? version : null;
}
