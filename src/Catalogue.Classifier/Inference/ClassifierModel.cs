namespace Catalogue.Classifier.Inference;

/// <summary>All that training fixes: weights, calibration and thresholds.</summary>
internal sealed class ClassifierModel
{
    /// <summary>What training fitted, with the words; a model that was read from its file keeps the numbers alone.</summary>
    public IReadOnlyList<ModelEntry> Entries { get; init; } = [];

    public required ModelSettings Settings { get; init; }

    public required LinearModel Classes { get; init; }

    /// <summary>One column a learned signal, in the order of <see cref="SignalNames"/>.</summary>
    public required LinearModel Signals { get; init; }

    public required IReadOnlyList<string> SignalNames { get; init; }

    public static ClassifierModel Of(IReadOnlyList<ModelEntry> entries, ModelSettings settings, IReadOnlyList<string> signals) => new()
    {
        Entries = entries,
        Settings = settings,
        SignalNames = signals,
        Classes = Table(entries, e => e.Classes, ModelEntry.ClassCount),
        Signals = Table(entries, e => e.Signals, signals.Count),
    };

    private static LinearModel Table(IReadOnlyList<ModelEntry> entries, Func<ModelEntry, int[]> weights, int columns)
    {
        ModelEntry[] weighed = [.. entries.Where(e => weights(e).AsSpan().ContainsAnyExcept(0))];
        return new LinearModel(new WeightTable(columns, [.. weighed.Select(e => e.Id)], [.. weighed.SelectMany(e => ModelEntry.Weights(weights(e)))]));
    }
}

/// <summary>Numbers fitted on held-out folds of the training side.</summary>
/// <param name="Temperature">Divides the class scores before they become probabilities.</param>
/// <param name="ReviewBelow">Confidence below which a person should look.</param>
/// <param name="Thresholds">Probability from which a signal holds, one a learned signal.</param>
internal sealed record ModelSettings(double Temperature, double ReviewBelow, IReadOnlyList<double> Thresholds);
