using Catalogue.Model.Verdicts;
using Catalogue.Site.Survey;

namespace Catalogue.Site.Pages.Servers;

/// <summary>How many tools of which level a server had from one day on, and what happened on that day.</summary>
internal sealed record TrendState(DateOnly Since, IReadOnlyList<RiskLevel?> Levels, int Added = 0, int Removed = 0, int Redefined = 0)
{
    public int Total => Levels.Count;

    public int HighOrAbove => Levels.Count(l => l >= RiskLevel.High);

    /// <summary>How many are of a level; null asks for those whose level is not known.</summary>
    public int Count(RiskLevel? level) => Levels.Count(l => l == level);

    /// <summary>Today's state and each before it, the newest first, found by taking the changes back.</summary>
    public static IEnumerable<TrendState> Back(ServerDossier server, IReadOnlyList<ChangeEvent> events)
    {
        Dictionary<string, RiskLevel?> levels = server.Tools.ToDictionary(t => t.Definition.Name, t => (RiskLevel?)t.Verdict.Risk, StringComparer.Ordinal);
        foreach (IGrouping<DateOnly, ChangeEvent> day in events.GroupBy(e => e.Date).OrderByDescending(g => g.Key))
        {
            int Tools(ChangeKind kind) => day.Where(e => e.Kind == kind).Sum(e => e.Tools.Count);
            yield return new TrendState(day.Key, [.. levels.Values], Tools(ChangeKind.Added), Tools(ChangeKind.Removed), Tools(ChangeKind.Redefined));
            // Before its first day there is no state to show.
            if (day.Any(e => e.Kind == ChangeKind.NewServer))
                yield break;
            foreach (ChangeEvent change in day)
                Undo(levels, change);
        }
        DateOnly? first = events.Count == 0 ? null : events.Min(e => e.Date);
        DateOnly? seen = server.Tools.Min(t => t.Definition.FirstSeen);
        if (first is not null && seen < first)
            yield return new TrendState(seen.Value, [.. levels.Values]);
    }

    private static void Undo(Dictionary<string, RiskLevel?> levels, ChangeEvent change)
    {
        foreach (string tool in change.Tools)
        {
            if (change.Kind == ChangeKind.Added)
                levels.Remove(tool);
            else if (change.Kind == ChangeKind.Removed)
                levels[tool] = change.Risks.GetValueOrDefault(tool);
            else if ((change.Redefinition?.Before ?? change.Relabelling?.Before) is { } before && levels.ContainsKey(tool))
                levels[tool] = before.Risk;
        }
    }
}
