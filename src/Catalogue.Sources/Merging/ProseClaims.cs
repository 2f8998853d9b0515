using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Merging;

/// <summary>Names that only a README takes for tools, where the source was read and defines others.</summary>
internal static class ProseClaims
{
    private const int MostShown = 20;

    /// <summary>
    /// The names that the source refutes. It must have been read without an open end and define at least as many tools as it would refute:
    /// where it shows few, it may not have been understood, and the README is the better word.
    /// </summary>
    public static HashSet<string> Refuted(IReadOnlyList<ServerFacts> facts)
    {
        HashSet<string> defined = [.. facts.Where(f => f.Authority == Authority.Source).SelectMany(f => f.Tools.Select(t => t.Name))];
        HashSet<string> others = [.. facts.Where(f => f.Authority != Authority.Readme).SelectMany(f => f.Tools.Select(t => t.Name))];
        HashSet<string> prose = [.. facts.Where(f => f.Authority == Authority.Readme).SelectMany(f => f.Tools.Select(t => t.Name)).Where(n => !others.Contains(n))];
        bool isWhole = defined.Count > 0 && defined.Count >= prose.Count && facts.All(f => f.Findings.Count == 0);
        return isWhole ? prose : [];
    }

    public static IEnumerable<string> Notes(IReadOnlyCollection<string> refuted) => refuted.Count == 0
        ? []
        : [$"The README names what the source does not define as a tool: {string.Join(", ", refuted.Order(StringComparer.Ordinal).Take(MostShown))}"];
}
