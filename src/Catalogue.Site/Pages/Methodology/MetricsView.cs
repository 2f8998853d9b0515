using System.Globalization;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Methodology;

/// <summary>The metrics as the page draws them: figures in words, a confusion matrix and a reliability diagram in drawing units.</summary>
internal sealed record MetricsView
{
    public required string Method { get; init; }

    public required string Tools { get; init; }

    public required string ServerGroups { get; init; }

    public required string Accuracy { get; init; }

    public required string DestructiveRecall { get; init; }

    /// <summary>The same in tools: <c>164 of 167</c>.</summary>
    public required string DestructiveFound { get; init; }

    public required string Worst { get; init; }

    /// <summary>Null where they were not counted.</summary>
    public required string? UnderCalls { get; init; }

    public required string RiskExact { get; init; }

    public required string RiskWithinOne { get; init; }

    public required string SignalsMicroF1 { get; init; }

    public required string CalibrationError { get; init; }

    public required string NeedsReview { get; init; }

    public required string AccuracyOfTheRest { get; init; }

    public required IReadOnlyList<ConfusionRow> Confusion { get; init; }

    public required IReadOnlyList<string> ClassNames { get; init; }

    public required IReadOnlyList<FigureRow> Classes { get; init; }

    public required IReadOnlyList<FigureRow> Signals { get; init; }

    public required IReadOnlyList<ReliabilityPoint> Reliability { get; init; }

    public required CoverageCurve? Coverage { get; init; }

    public required IReadOnlyList<MetricsPartRow> Parts { get; init; }

    public required IReadOnlyList<BaselineRow> Baselines { get; init; }

    public static MetricsView Of(ModelMetrics metrics) => new()
    {
        Method = English.Sentence(metrics.Method),
        Tools = English.Count(metrics.Tools, "tool"),
        ServerGroups = English.Count(metrics.ServerGroups, "group"),
        Accuracy = Share(metrics.Accuracy),
        DestructiveRecall = Share(metrics.Classes.FirstOrDefault(c => c.Class == "Destructive")?.Recall ?? 0),
        DestructiveFound = metrics.Classes.FirstOrDefault(c => c.Class == "Destructive") is { } worst ? PartFigures.FoundOf(worst.Recall, worst.Labelled) : "none of none",
        Worst = English.Count(metrics.DestructiveJudgedRead, "Destructive tool"),
        UnderCalls = metrics.UnderCalls is { } under ? OutsideView.InWords(under) : null,
        RiskExact = Share(metrics.RiskExact),
        RiskWithinOne = Share(metrics.RiskWithinOne),
        SignalsMicroF1 = Number(metrics.SignalsMicroF1),
        CalibrationError = Number(metrics.CalibrationError),
        NeedsReview = Share(metrics.NeedsReviewShare),
        AccuracyOfTheRest = Share(metrics.AccuracyOfTheRest),
        ClassNames = [.. metrics.Classes.Select(c => c.Class)],
        Confusion = [.. metrics.Confusion.Select((row, i) => ConfusionRow.Of(metrics.Classes.ElementAtOrDefault(i)?.Class ?? "", row, i))],
        Classes = [.. metrics.Classes.Select(c => new FigureRow(c.Class, English.Number(c.Labelled), Share(c.Precision), Share(c.Recall), Number(c.F1)))],
        Signals = [.. metrics.Signals.Where(s => s.Labelled > 0).Select(s => new FigureRow(s.Signal, English.Number(s.Labelled), Share(s.Precision), Share(s.Recall), Number(s.F1)))],
        Reliability = [.. metrics.Reliability.Where(b => b.Count > 0).Select(b => ReliabilityPoint.Of(b, metrics.Tools))],
        Coverage = metrics.Coverage.Count > 1 ? CoverageCurve.Of(metrics.Coverage) : null,
        Parts = [.. metrics.Parts.Where(p => p.Tools > 0).Select(p => new MetricsPartRow(p.Name, English.Number(p.Tools), Share(p.Accuracy), Share(p.DestructiveRecall) + (p.DestructiveFound is { } found ? $" ({found})" : ""), Share(p.RiskExact), Number(p.SignalsMicroF1)))],
        Baselines = [.. metrics.Baselines.Select(b => new BaselineRow(b.Name, Share(b.Accuracy), Share(b.DestructiveRecall)))],
    };

    /// <summary>Per cent with one decimal.</summary>
    public static string Share(double value) => (value * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    /// <summary>With two decimals.</summary>
    public static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}

internal sealed record FigureRow(string Name, string Labelled, string Precision, string Recall, string F1);

internal sealed record MetricsPartRow(string Name, string Tools, string Accuracy, string DestructiveRecall, string RiskExact, string Signals);

internal sealed record BaselineRow(string Name, string Accuracy, string DestructiveRecall);

/// <summary>One labelled class and what it was judged as.</summary>
internal sealed record ConfusionRow(string Class, IReadOnlyList<ConfusionCell> Cells)
{
    public static ConfusionRow Of(string label, IReadOnlyList<int> counts, int row)
    {
        int total = Math.Max(1, counts.Sum());
        return new ConfusionRow(label, [.. counts.Select((n, i) => new ConfusionCell(English.Number(n), Step(n, total), i == row, n == 0))]);
    }

    // Five shades are told apart; a single mistake is one of them.
    private static int Step(int count, int total) => count == 0 ? 0 : Math.Clamp((int)Math.Ceiling(4.0 * count / total), 1, 4);
}

internal sealed record ConfusionCell(string Count, int Shade, bool Right, bool None);

/// <summary>One bin of the reliability diagram, 200 units wide and high, the origin below.</summary>
internal sealed record ReliabilityPoint(string X, string Y, string Radius, string Label)
{
    private const double Size = 200;

    public static ReliabilityPoint Of(ReliabilityFigures bin, int tools) => new(
        Unit(bin.MeanConfidence * Size), Unit(Size - (bin.Accuracy * Size)), Unit(2 + (14 * Math.Sqrt((double)bin.Count / Math.Max(1, tools)))),
        $"{English.Count(bin.Count, "tool")} at confidence {bin.MeanConfidence.ToString("0.00", CultureInfo.InvariantCulture)}: {MetricsView.Share(bin.Accuracy)} right");

    private static string Unit(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
