using Catalogue.Model.Changes;

namespace Catalogue.Sources.Changes;

/// <summary>Joins a redefinition with the verdicts before and after it.</summary>
internal static class RugPulls
{
    /// <summary>The log with the verdicts on its redefinitions filled in; the same log where none of them was judged.</summary>
    public static ChangeLog Mark(ChangeLog log, IEnumerable<Relabelling> judged)
    {
        var byDefinition = new Dictionary<(string, string, string), Relabelling>();
        foreach (Relabelling verdict in judged.Where(j => j.Cause == RelabelCause.Definition).OrderBy(j => j.Key, StringComparer.Ordinal))
            byDefinition[(verdict.Server, verdict.Tool, verdict.To)] = verdict;
        bool Knows(Redefinition r) => byDefinition.ContainsKey((r.Server, r.Tool, r.To));
        return byDefinition.Count > 0 && log.Redefined.Any(Knows)
            ? log with { Redefined = [.. log.Redefined.Select(r => Knows(r) ? Marked(r, byDefinition[(r.Server, r.Tool, r.To)]) : r)] }
            : log;
    }

    // Another reader gives other words for the same tool; that is no change by its author.
    private static Redefinition Marked(Redefinition change, Relabelling verdict) =>
        change with { Before = verdict.Before, After = verdict.After, IsPossibleRugPull = verdict.IsWorse && change.FormerReader is null };
}
