using System.Globalization;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Tools;

/// <summary>The verdict as the band and the first paragraph say it.</summary>
internal sealed record VerdictView
{
    public required LevelView Level { get; init; }

    public required ClassView Class { get; init; }

    public required string Confidence { get; init; }

    /// <summary>Such as <c>reviewed by</c>; null where only the model judged.</summary>
    public required string? ReviewedOn { get; init; }

    public required string? ReviewedBy { get; init; }

    public required string? ReviewReason { get; init; }

    public required bool ReviewStale { get; init; }

    public required bool NeedsReview { get; init; }

    public required string? Alternative { get; init; }

    public required string Rationale { get; init; }

    public required string? WhyNotLower { get; init; }

    public required string? WouldChange { get; init; }

    /// <summary>How the level follows from the class, step by step.</summary>
    public required string LevelSteps { get; init; }

    public required string DecidedBy { get; init; }

    public static VerdictView Of(Classification verdict) => new()
    {
        Level = LevelView.Of(verdict.Risk),
        Class = ClassView.Of(verdict.Class),
        Confidence = verdict.Confidence.ToString("0.00", CultureInfo.InvariantCulture),
        ReviewedOn = verdict.Review?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ReviewedBy = verdict.Review?.By,
        ReviewReason = verdict.Review is { } review ? English.Sentence(review.Reason) : null,
        ReviewStale = verdict.Review is { Stale: true },
        NeedsReview = verdict.NeedsReview && verdict.Review is not { Stale: false },
        Alternative = verdict.Alternative?.ToString(),
        Rationale = English.Sentence(verdict.Rationale),
        WhyNotLower = verdict.WhyNotLower is { } lower ? English.Sentence(lower) : null,
        WouldChange = verdict.WouldChange is { } change ? English.Sentence(change) : null,
        LevelSteps = Words.LevelSteps.Of(verdict),
        DecidedBy = Decider(verdict.DecidedBy),
    };

    private static string Decider(string decidedBy) => decidedBy switch
    {
        "review" => "a person",
        "read" => "readers of this very definition",
        _ when decidedBy.StartsWith("rule:", StringComparison.Ordinal) => "the rule " + decidedBy["rule:".Length..],
        _ => "the model",
    };
}
