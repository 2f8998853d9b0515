using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Changes;

/// <summary>The newest changes in short, for the front page.</summary>
internal sealed record ChangeNews
{
    private const int PullsShown = 5;

    /// <summary>Definitions that may have been turned against those who approved them, the newest first.</summary>
    public required IReadOnlyList<ChangeRow> RugPulls { get; init; }

    /// <summary>The newest day with changes and what it brought; null where none is known.</summary>
    public required string? Newest { get; init; }

    public static ChangeNews Of(SiteContext site)
    {
        IReadOnlyList<ChangeEvent> events = site.Changes.Events;
        return new ChangeNews
        {
            RugPulls = [.. events.Where(e => e.IsPossibleRugPull).Take(PullsShown).Select(e => ChangeRow.Of(e, site, ""))],
            Newest = events.Count == 0 ? null : $"{ChangeRow.Day(events[0].Date)}: {Summary([.. events.Where(e => e.Date == events[0].Date)])}.",
        };
    }

    private static string Summary(IReadOnlyList<ChangeEvent> day)
    {
        int Tools(ChangeKind kind) => day.Where(e => e.Kind == kind).Sum(e => e.Tools.Count);
        (int Count, string Words)[] parts =
        [
            (Tools(ChangeKind.Redefined), $"{English.Count(Tools(ChangeKind.Redefined), "tool")} redefined"),
            (Tools(ChangeKind.Relabelled), $"{English.Number(Tools(ChangeKind.Relabelled))} judged anew"),
            (Tools(ChangeKind.Added), $"{English.Number(Tools(ChangeKind.Added))} added"),
            (Tools(ChangeKind.Removed), $"{English.Number(Tools(ChangeKind.Removed))} removed"),
            (day.Count(e => e.Kind == ChangeKind.NewServer), English.Count(day.Count(e => e.Kind == ChangeKind.NewServer), "new server")),
        ];
        return English.List([.. parts.Where(p => p.Count > 0).Select(p => p.Words)]);
    }
}
