using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Catalogue.Model;
using Catalogue.Model.Json;
using Catalogue.Model.Store;

namespace Catalogue.Site.Pages.Parts;

/// <summary>The measured quality of the verdicts, as <c>evaluate</c> writes it to <c>model/metrics.json</c>; shares are 0 to 1.</summary>
internal sealed record ModelMetrics
{
    public required string Method { get; init; }

    public required int Tools { get; init; }

    public required int ServerGroups { get; init; }

    public required int Folds { get; init; }

    public required double Accuracy { get; init; }

    public required IReadOnlyList<ClassFigures> Classes { get; init; }

    /// <summary>Rows are labels, columns verdicts, both in rising order of class.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> Confusion { get; init; }

    public required int DestructiveJudgedRead { get; init; }

    /// <summary>Null where the figures were written before they were counted.</summary>
    public UnderCallFigures? UnderCalls { get; init; }

    public required double RiskExact { get; init; }

    public required double RiskWithinOne { get; init; }

    public required IReadOnlyList<SignalFigures> Signals { get; init; }

    public required double SignalsMicroF1 { get; init; }

    public required double CalibrationError { get; init; }

    public required IReadOnlyList<ReliabilityFigures> Reliability { get; init; }

    /// <summary>Empty where the figures were written before it was measured.</summary>
    public IReadOnlyList<CoverageFigures> Coverage { get; init => field = value ?? []; } = [];

    /// <summary>Servers whose mistakes were read, those whose were not, and tools listed alone; empty where not measured.</summary>
    public IReadOnlyList<PartFigures> Parts { get; init => field = value ?? []; } = [];

    public required double NeedsReviewShare { get; init; }

    public required double AccuracyOfTheRest { get; init; }

    public required IReadOnlyList<BaselineFigures> Baselines { get; init; }

    /// <summary>Null where nothing was measured, or not in this form; the latter is a problem.</summary>
    public static ModelMetrics? Read(CatalogueStore store, ICollection<Problem> problems)
    {
        string file = Path.Combine(store.ModelFolder, "metrics.json");
        if (!File.Exists(file))
            return null;
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), MetricsJson.Default.ModelMetrics);
        }
        catch (JsonException e)
        {
            problems.Add(JsonProblem.From(e, store.Relative(file)));
            return null;
        }
    }
}

internal sealed record ClassFigures(string Class, int Labelled, double Precision, double Recall, double F1);

internal sealed record SignalFigures(string Signal, int Labelled, int Found, double Precision, double Recall, double F1);

internal sealed record ReliabilityFigures(int Count, double MeanConfidence, double Accuracy);

internal sealed record CoverageFigures(double Share, double Accuracy);

internal sealed record PartFigures(string Name, int Tools, double Accuracy, double DestructiveRecall, double DestructivePrecision, double RiskExact, double RiskWithinOne, double SignalsMicroF1)
{
    /// <summary>How many of the tools are Destructive; null where the figures were written before they were counted.</summary>
    public int? Destructive { get; init; }

    /// <summary>The share of Destructive tools that were found, in tools: <c>17 of 17</c>; null where they were not counted.</summary>
    public string? DestructiveFound => Destructive is { } all ? FoundOf(DestructiveRecall, all) : null;

    public static string FoundOf(double recall, int all) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(recall * all)} of {all}");
}

internal sealed record BaselineFigures(string Name, double Accuracy, double DestructiveRecall);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ModelMetrics))]
internal sealed partial class MetricsJson : JsonSerializerContext;
