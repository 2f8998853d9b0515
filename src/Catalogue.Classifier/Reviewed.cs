using Catalogue.Classifier.Judging;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier;

/// <summary>Lets a person's verdict win, as long as it was given for the definition that stands today. The rationale is written afterwards.</summary>
internal static class Reviewed
{
    public static Classification Apply(Classification ours, Review? review)
    {
        if (review is null)
            return ours;
        bool stale = review.Fingerprint != ours.Fingerprint;
        var stamp = new ReviewStamp { By = review.By, Date = review.Date, Reason = review.Reason, Settled = review.Settled ?? [], Stale = stale };
        if (stale)
            return ours with { Review = stamp };
        IReadOnlyList<Signal> signals = review.Signals is null ? ours.Signals : Named(review.Signals, ours.Signals);
        return ours with
        {
            Class = review.Class,
            Risk = review.Risk,
            Confidence = 1,
            NeedsReview = false,
            Alternative = null,
            Signals = signals,
            Moves = Moves(review, signals),
            WhyNotLower = review.Class == ours.Class ? ours.WhyNotLower : null,
            WouldChange = review.Class == ours.Class ? ours.WouldChange : null,
            DecidedBy = "review",
            Review = stamp,
        };
    }

    // The scale's steps are shown only where they lead to the level that the person gave.
    private static IReadOnlyList<LevelMove> Moves(Review review, IReadOnlyList<Signal> signals)
    {
        (RiskLevel level, IReadOnlyList<LevelMove> moves) = LevelScale.Of(review.Class, [.. signals.Select(s => s.Id)], onlyRecords: review.Risk != RiskLevel.Critical);
        return level == review.Risk ? moves : [new LevelMove(LevelMove.Reviewer, LevelStart.Of(review.Class), review.Risk)];
    }

    // A word of the server's own text made a guess likely; it proves nothing of what a person saw in this tool. Nor does a name bound an effect.
    private static bool SpeaksOfTheTool(Signal signal) =>
        SignalFlags.All.Contains(signal.Id) || signal.Evidence.Count == 0 || signal.Evidence.Any(e => e.Field is not (EvidenceField.Server or EvidenceField.ServerDescription) && (e.Field != EvidenceField.Tool || signal.Id != SignalIds.LimitedScope));

    private static IReadOnlyList<Signal> Named(IReadOnlyList<string> ids, IReadOnlyList<Signal> ours) =>
        [.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(id => ours.FirstOrDefault(s => s.Id == id && SpeaksOfTheTool(s)) ?? new Signal { Id = id, Note = "Named by a reviewer." })];
}
