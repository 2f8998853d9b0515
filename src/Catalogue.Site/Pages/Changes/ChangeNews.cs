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

    /// <summary>The newest day on which authors changed something and what it brought, or where there is none the newest day at all; null where nothing is known.</summary>
    public required string? Newest { get; init; }

    /// <summary>How much is recorded and since when; null where no author changed anything.</summary>
    public required string? Recorded { get; init; }

    public static ChangeNews Of(SiteContext site)
    {
        IReadOnlyList<ChangeEvent> events = site.Changes.Events;
        ChangeEvent[] authors = [.. events.Where(e => e.Kind != ChangeKind.Relabelled)];
        DateOnly? newest = authors.Concat(events).FirstOrDefault()?.Date;
        return new ChangeNews
        {
            RugPulls = [.. events.Where(e => e.IsPossibleRugPull).Take(PullsShown).Select(e => ChangeRow.Of(e, site, ""))],
            Newest = newest is { } day ? $"{ChangeRow.Day(day)}: {Summary([.. events.Where(e => e.Date == day)])}." : null,
            Recorded = authors.Length == 0 ? null : $"Since {ChangeRow.Day(authors[^1].Date)}: {Summary(authors)}, on {English.Count(authors.Select(e => e.Server).Distinct(StringComparer.Ordinal).Count(), "server")}.",
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
