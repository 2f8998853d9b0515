using Catalogue.Classifier.Addressing;
using Catalogue.Classifier.Features;
using Catalogue.Classifier.Inference;
using Catalogue.Classifier.Signals;
using Catalogue.Model.Verdicts;
using Catalogue.Training.Labels;

namespace Catalogue.Training.Learning;

/// <summary>Labels and definitions to a model. Two runs give the same bytes on one machine; across processors the last digits may differ.</summary>
internal static class ModelTrainer
{
    /// <summary>Parts that take turns at being held out while calibration and thresholds are fitted.</summary>
    private const int InnerFolds = 4;

    private static readonly ModelSettings Uncalibrated = new(1, 0, []);

    /// <summary>Trains on everything and writes the model to a folder.</summary>
    public static void Train(TrainingSet set, string folder, CancellationToken cancel) => ModelFile.Save(Fit(set.Tools, salt: 1, cancel), folder);

    internal static ClassifierModel Fit(IReadOnlyList<LabelledTool> tools, int salt, CancellationToken cancel)
    {
        var heldOut = new List<HeldOut>[InnerFolds];
        Parallel.For(0, InnerFolds, new ParallelOptions { CancellationToken = cancel }, fold => heldOut[fold] = Judge(tools, fold, salt));
        ModelSettings settings = Calibration.Fit([.. heldOut.SelectMany(h => h)], SignalDetectors.Learned);
        return ClassifierModel.Of(Weights([.. tools.Where(t => t.Trains(null, InnerFolds, salt))]), settings, SignalDetectors.Learned);
    }

    /// <summary>Weights alone, not yet calibrated.</summary>
    internal static ClassifierModel Fitted(IReadOnlyList<LabelledTool> tools) => ClassifierModel.Of(Weights(tools), Uncalibrated, SignalDetectors.Learned);

    private static List<HeldOut> Judge(IReadOnlyList<LabelledTool> tools, int fold, int salt)
    {
        // Calibration asks for the class alone.
        Dictionary<ulong, ModelEntry> classes = ClassWeights([.. tools.Where(t => t.Trains(fold, InnerFolds, salt))]);
        var model = ClassifierModel.Of([.. classes.Values], Uncalibrated, SignalDetectors.Learned);
        return [.. tools.Where(t => t.Calibrates && t.Fold(InnerFolds, salt) == fold).Select(t => HeldOut.Of(model, t))];
    }

    private static List<ModelEntry> Weights(IReadOnlyList<LabelledTool> tools)
    {
        Dictionary<ulong, ModelEntry> entries = ClassWeights(tools);
        int[] whole = [.. Enumerable.Range(0, SignalDetectors.Learned.Count).Where(i => SignalDetectors.Learned[i] != SignalIds.ModelInstructions)];
        AddSignals(new Learner(SignalRows(tools), LearningSettings.Signals).Signals(whole).Rounded(ToolFeatures.Bias), whole, entries);
        AddSignals(Said(tools).Rounded(UtteranceFeatures.Bias), [SignalDetectors.Learned.ToList().IndexOf(SignalIds.ModelInstructions)], entries);
        return [.. entries.Values.Where(e => e.Classes.Any(w => w != 0) || e.Signals.Any(w => w != 0))];
    }

    private static Dictionary<ulong, ModelEntry> ClassWeights(IReadOnlyList<LabelledTool> tools)
    {
        var entries = new Dictionary<ulong, ModelEntry>();
        foreach ((Feature feature, int[] rounded) in new Learner(ClassRows(tools), LearningSettings.Classes).Classes(ModelEntry.ClassCount).Rounded(ToolFeatures.Bias))
            rounded.CopyTo(EntryOf(entries, feature).Classes, 0);
        return entries;
    }

    private static void AddSignals(IEnumerable<(Feature Feature, int[] Rounded)> weights, int[] signals, Dictionary<ulong, ModelEntry> entries)
    {
        foreach ((Feature feature, int[] rounded) in weights)
        {
            for (int i = 0; i < signals.Length; i++)
                EntryOf(entries, feature).Signals[signals[i]] = rounded[i];
        }
    }

    private static Weights Said(IReadOnlyList<LabelledTool> tools)
    {
        List<Row> known = SaidRows.Known(tools);
        LinearModel first = new Learner(known, LearningSettings.Said).Signals([0]).Model(UtteranceFeatures.Bias);
        return new Learner([.. known, .. SaidRows.Likeliest(tools, first)], LearningSettings.Said).Signals([0]);
    }

    private static List<Row> ClassRows(IReadOnlyList<LabelledTool> tools) =>
        [.. tools.SelectMany(t => PartialViews.ForClasses(new Row(ClassFeatures(t), (int)t.Label.Class)))];

    private static List<Row> SignalRows(IReadOnlyList<LabelledTool> tools) =>
        [.. tools.Where(t => t.Label.Signals is not null).SelectMany(t => PartialViews.ForSignals(new Row(SignalFeatures.Of(t.Definition.Features, t.Label.Class), Bits(t.Label.Signals!))))];

    private static IReadOnlyList<Feature> ClassFeatures(LabelledTool tool) => [.. tool.Definition.Features.Where(f => f.Kind is not (FeatureKind.SignalCue or FeatureKind.SiblingCue))];

    private static int Bits(IReadOnlyList<string> signals)
    {
        int bits = 0;
        for (int i = 0; i < SignalDetectors.Learned.Count; i++)
            bits |= signals.Contains(SignalDetectors.Learned[i]) ? 1 << i : 0;
        return bits;
    }

    private static ModelEntry EntryOf(Dictionary<ulong, ModelEntry> entries, Feature feature)
    {
        if (!entries.TryGetValue(feature.Id, out ModelEntry? entry))
            entries[feature.Id] = entry = new ModelEntry(feature.Kind, feature.First.Lemma, feature.Second?.Lemma, new int[ModelEntry.ClassCount], new int[SignalDetectors.Learned.Count]);
        return entry;
    }
}
