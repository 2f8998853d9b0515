using Catalogue.Model;
using Catalogue.Model.Servers;
using Catalogue.Sources.Formats;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Merging;

/// <summary>Makes one record of everything that was read about a server.</summary>
internal static class ServerMerge
{
    public static Server Merge(IReadOnlyList<DescribedServer> same)
    {
        string? own = same.Select(s => s.Source?.Repository).FirstOrDefault(r => r is not null);
        bool IsOwn(Provenance p) => string.Equals(p.Repository, own, StringComparison.OrdinalIgnoreCase);
        ServerFacts[] facts =
        [
            .. same.SelectMany(s => s.Facts)
                .OrderByDescending(f => IsOwn(f.Provenance))
                .ThenBy(f => ManifestReaders.RankOf(f.Provenance.Reader))
                .ThenBy(f => f.Provenance.File?.Count(c => c == '/') ?? 0)
                .ThenBy(f => f.Provenance.Repository, StringComparer.Ordinal)
                .ThenBy(f => f.Provenance.File, StringComparer.Ordinal),
        ];
        ToolCandidate[] candidates = [.. facts.SelectMany((f, rank) => f.Tools.Select(t => new ToolCandidate(t, f.Authority, IsOwn(f.Provenance), rank)))];
        HashSet<string> refuted = ProseClaims.Refuted(facts);
        HashSet<string> titles = ProseClaims.Titles(facts);
        string? First(Func<ServerFacts, string?> of) => facts.Select(of).FirstOrDefault(v => v is not null);
        return new Server
        {
            Id = same[0].Id,
            Name = Short(First(f => f.Name)) ?? same[0].FallbackName,
            Description = First(f => f.Description is { Length: <= DefinitionLimits.TextLength } text ? text : null),
            Category = First(f => f.Category),
            Homepage = First(f => Web(f.Homepage)),
            Licence = Short(First(f => f.Licence)),
            Version = Short(First(f => f.Version)),
            Source = same.Select(s => s.Source).OrderBy(s => s?.Commit is null).ThenBy(s => s is null).FirstOrDefault(),
            Packages = [.. facts.SelectMany(f => f.Packages).Where(p => p.Name.Length <= DefinitionLimits.NameLength).GroupBy(p => (p.Registry, p.Name)).Select(g => g.OrderBy(p => p.Version is null).First()).OrderBy(p => p.Registry, StringComparer.Ordinal).ThenBy(p => p.Name, StringComparer.Ordinal)],
            Remotes = [.. facts.SelectMany(f => f.Remotes).DistinctBy(r => r.Url).OrderBy(r => r.Url, StringComparer.Ordinal)],
            Aliases = [.. same.SelectMany(s => s.Aliases).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Tools = ToolMerge.Merge(candidates.Where(c => !refuted.Contains(c.Tool.Name) && !(c.Authority == Authority.Listing && titles.Contains(c.Tool.Name)))),
            Provenance = [.. facts.Select(f => f.Provenance).Distinct().OrderBy(p => p.Repository, StringComparer.Ordinal).ThenBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Reader, StringComparer.Ordinal)],
            Findings = [.. facts.SelectMany(f => f.Findings).Distinct().OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Expression, StringComparer.Ordinal)],
            Notes = [.. facts.SelectMany(f => f.Notes).Concat(ProseClaims.Notes(refuted)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    private static string? Short(string? text) => text is { Length: > DefinitionLimits.NameLength } ? text[..DefinitionLimits.NameLength] : text;

    private static string? Web(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? address : null;
}
