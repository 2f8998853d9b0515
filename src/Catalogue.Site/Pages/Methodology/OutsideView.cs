using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Methodology;

/// <summary>A measurement on servers that nobody here had read, in words.</summary>
internal sealed record OutsideView(
    string What, string Date, string Model, string Tools, string Accuracy, string DestructiveRecall, string DestructivePrecision, string RiskExact, string RiskWithinOne, string Signals, string? UnderCalls)
{
    /// <summary>The Destructive tools that were found of all, in tools; null where they were not counted.</summary>
    public required string? DestructiveFound { get; init; }

    public static OutsideView Of(UnseenFigures one) => new(
        one.What, one.Date, one.Model, English.Count(one.Figures.Tools, "tool"), MetricsView.Share(one.Figures.Accuracy), MetricsView.Share(one.Figures.DestructiveRecall), MetricsView.Share(one.Figures.DestructivePrecision),
        MetricsView.Share(one.Figures.RiskExact), MetricsView.Share(one.Figures.RiskWithinOne), MetricsView.Number(one.Figures.SignalsMicroF1), one.UnderCalls is { } under ? InWords(under) : null)
    {
        DestructiveFound = one.Figures.DestructiveFound,
    };

    public static string InWords(UnderCallFigures under) =>
        $"{under.JudgedLow} of {under.Grave}, {under.Unmarked} of these not marked for review, {under.CriticalUnmarked} of those Critical";
}
