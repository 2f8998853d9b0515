using System.Text.Json;
using Catalogue.Model.Json;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Merging;

/// <summary>Names that only prose takes for tools, where the repository itself refutes it.</summary>
internal static class ProseClaims
{
    private const int MostShown = 20;

    /// <summary>
    /// The names that are refuted. Where nothing but prose names tools, prose is all there is. Where the source or a manifest defines some, a name of
    /// one of their parameters is none; and where every registration could be read, neither is a name that stands nowhere in the source, nor any
    /// where the source defines as many as it would refute.
    /// </summary>
    public static HashSet<string> Refuted(IReadOnlyList<ServerFacts> facts)
    {
        ServerFacts[] solid = [.. facts.Where(f => f.Authority != Authority.Readme && f.Tools.Count > 0)];
        ServerFacts[] prose = [.. facts.Where(f => f.Authority == Authority.Readme)];
        HashSet<string> others = [.. solid.SelectMany(f => f.Tools).Select(t => t.Name)];
        HashSet<string> claimed = [.. prose.SelectMany(f => f.Tools).Select(t => t.Name).Where(n => !others.Contains(n))];
        if (solid.Length == 0 || claimed.Count == 0)
            return [];
        HashSet<string> parameters = [.. solid.SelectMany(f => f.Tools).SelectMany(t => Parameters(t.InputSchema))];
        bool isOpen = facts.Any(f => f.Findings.Count > 0);
        int defined = facts.Where(f => f.Authority == Authority.Source).SelectMany(f => f.Tools).Select(t => t.Name).Distinct(StringComparer.Ordinal).Count();
        if (!isOpen && defined > 0 && defined >= claimed.Count)
            return claimed;
        HashSet<string> unspoken = isOpen || defined == 0 ? [] : [.. prose.SelectMany(f => f.Unspoken)];
        return [.. claimed.Where(n => parameters.Contains(n) || unspoken.Contains(n))];
    }

    /// <summary>
    /// Names of a hand-kept list that are no names but titles of tools that the server defines: what a person reads, in place of what a client calls.
    /// </summary>
    public static HashSet<string> Titles(IReadOnlyList<ServerFacts> facts)
    {
        HashSet<string> titles = [.. facts.Where(f => f.Authority is Authority.Source or Authority.Protocol or Authority.Live).SelectMany(f => f.Tools).SelectMany(t => new[] { t.Title, t.Annotations?.Title }).OfType<string>()];
        HashSet<string> defined = [.. facts.Where(f => f.Authority is Authority.Source or Authority.Protocol or Authority.Live).SelectMany(f => f.Tools).Select(t => t.Name)];
        bool isOpen = facts.Any(f => f.Findings.Count > 0);
        return [.. facts.Where(f => f.Authority == Authority.Listing).SelectMany(f => f.Tools).Select(t => t.Name)
            .Where(n => !defined.Contains(n) && (titles.Contains(n) || (defined.Count > 0 && !isOpen && n.Contains(' ', StringComparison.Ordinal))))];
    }

    public static IEnumerable<string> Notes(IReadOnlyCollection<string> refuted) => refuted.Count == 0
        ? []
        : [$"The README names what the source does not define as a tool: {string.Join(", ", refuted.Order(StringComparer.Ordinal).Take(MostShown))}"];

    private static IEnumerable<string> Parameters(JsonElement? schema) =>
        schema is { } given && given.Object("properties") is { } properties ? properties.EnumerateObject().Select(p => p.Name) : [];
}
