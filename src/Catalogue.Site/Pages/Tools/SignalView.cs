using Catalogue.Model.Verdicts;
using Catalogue.Site.Markup;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Routing;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Tools;

/// <summary>A signal that fired, why it did, and what it did to the level.</summary>
internal sealed record SignalView
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string? Href { get; init; }

    /// <summary>A sentence that starts with "It".</summary>
    public required string Sentence { get; init; }

    /// <summary>Such as <c>High → Critical</c>; null where the level stays.</summary>
    public required string? Move { get; init; }

    public required IReadOnlyList<MarkedField> Quotes { get; init; }

    public required string? Note { get; init; }

    public required IReadOnlyList<StandardId> Standards { get; init; }

    public static SignalView Of(Signal signal, Classification verdict, SiteContext site, string root)
    {
        SignalInfo? info = site.Signals.GetValueOrDefault(signal.Id);
        LevelMove? move = verdict.Moves.FirstOrDefault(m => m.Cause == signal.Id);
        return new SignalView
        {
            Id = signal.Id,
            Title = info?.Title ?? signal.Id,
            Href = info is null ? null : root + Routes.Signal(signal.Id),
            Sentence = info is null ? "" : English.Sentence("It " + info.Short),
            Move = move is null ? null : $"{LevelView.Of(move.From).Name} → {LevelView.Of(move.To).Name}",
            Quotes = [.. signal.Evidence.DistinctBy(e => (e.Field, e.Quote)).Take(3).Select(e => new MarkedField(ToolEvidence.NameOf(e.Field), EvidenceMarks.In(e.Quote, [])))],
            Note = NoteOf(signal),
            Standards = info?.Standards ?? [],
        };
    }

    // Our words about a tool are no evidence of what its author says.
    private static string? NoteOf(Signal signal) =>
        signal.Note is not null ? English.Sentence(signal.Note)
        : signal.Evidence.Count > 0 && signal.Evidence.All(e => e.Field == EvidenceField.Summary) ? "This is read in our summary; the record does not hold the author’s sentences."
        : null;
}
