using System.Text.Json.Serialization;

namespace Catalogue.Training.Measuring;

/// <summary>What the published benchmark says; written to <c>model/metrics.json</c>. Shares are 0 to 1, four decimals.</summary>
internal sealed record Metrics
{
    /// <summary>How the figures were made, in a sentence.</summary>
    public required string Method { get; init; }

    /// <summary>Labelled tools that were scored.</summary>
    public required int Tools { get; init; }

    /// <summary>Groups of servers that stayed on one side of every split.</summary>
    public required int ServerGroups { get; init; }

    public required int Folds { get; init; }

    public required double Accuracy { get; init; }

    public required IReadOnlyList<double> AccuracyByFold { get; init; }

    /// <summary>One a class, in rising order.</summary>
    public required IReadOnlyList<ClassMetrics> Classes { get; init; }

    /// <summary>Rows are labels, columns verdicts, both in rising order of class.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> Confusion { get; init; }

    /// <summary>The worst mistake: a Destructive tool judged Read.</summary>
    public required int DestructiveJudgedRead { get; init; }

    /// <summary>Tools at High or Critical that are judged Low.</summary>
    public required UnderCalls UnderCalls { get; init; }

    public required double RiskExact { get; init; }

    public required double RiskWithinOne { get; init; }

    public required IReadOnlyList<SignalMetrics> Signals { get; init; }

    public required double SignalsMicroF1 { get; init; }

    /// <summary>Expected calibration error over ten bins of equal width.</summary>
    public required double CalibrationError { get; init; }

    public required IReadOnlyList<ReliabilityBin> Reliability { get; init; }

    /// <summary>Accuracy on the tools of highest confidence, for growing shares of all.</summary>
    public required IReadOnlyList<CoveragePoint> Coverage { get; init; }

    public required double NeedsReviewShare { get; init; }

    /// <summary>Accuracy on the tools that need no review.</summary>
    public required double AccuracyOfTheRest { get; init; }

    /// <summary>Servers whose mistakes were read while working on the classifier, the fifth whose were not, and all tools as if each were listed alone.</summary>
    public required IReadOnlyList<PartMetrics> Parts { get; init; }

    public required IReadOnlyList<BaselineMetrics> Baselines { get; init; }
}

internal sealed record ClassMetrics(string Class, int Labelled, double Precision, double Recall, double F1);

internal sealed record SignalMetrics(string Signal, int Labelled, int Found, int Right, double Precision, double Recall, double F1);

/// <summary>One bin of the reliability diagram.</summary>
internal sealed record ReliabilityBin(double From, double To, int Count, double MeanConfidence, double Accuracy);

internal sealed record CoveragePoint(double Share, double Confidence, double Accuracy);

/// <summary>The main figures on a part of the labels.</summary>
internal sealed record PartMetrics(string Name, int Tools, double Accuracy, double DestructiveRecall, double DestructivePrecision, double RiskExact, double RiskWithinOne, double SignalsMicroF1)
{
    /// <summary>How many tools of the part are Destructive, which the share of those found rests on; null in figures from before it was written.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Destructive { get; init; }
}

internal sealed record BaselineMetrics(string Name, double Accuracy, double DestructiveRecall);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(Metrics))]
internal sealed partial class MetricsJsonContext : JsonSerializerContext;
