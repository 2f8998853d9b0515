using Catalogue.Classifier.Features;
using Catalogue.Classifier.Inference;
using Catalogue.Classifier.Judging;
using Catalogue.Classifier.Signals;
using Catalogue.Training.Labels;

namespace Catalogue.Training.Learning;

/// <summary>Labels and definitions to a model. Two runs give the same bytes, on any machine.</summary>
internal static class ModelTrainer
{
    /// <summary>Parts that take turns at being held out while calibration and thresholds are fitted.</summary>
    private const int InnerFolds = 4;

    /// <summary>Trains on everything and writes the model to a folder.</summary>
    public static void Train(TrainingSet set, string folder, CancellationToken cancel) => ModelFile.Save(Fit([.. set.Tools.Where(t => t.Use != LabelUse.Apart)], salt: 1, cancel), folder);

    internal static ClassifierModel Fit(IReadOnlyList<LabelledTool> tools, int salt, CancellationToken cancel)
    {
        var heldOut = new List<HeldOut>[InnerFolds];
        Parallel.For(0, InnerFolds, new ParallelOptions { CancellationToken = cancel }, fold => heldOut[fold] = Judge(tools, fold, salt));
        ModelSettings settings = Calibration.Fit([.. heldOut.SelectMany(h => h)], SignalDetectors.Learned);
        return ClassifierModel.Of(Weights(tools), settings, SignalDetectors.Learned);
    }

    private static List<HeldOut> Judge(IReadOnlyList<LabelledTool> tools, int fold, int salt)
    {
        ClassifierModel model = ClassifierModel.Of(Weights([.. tools.Where(t => t.Fold(InnerFolds, salt) != fold)]), new ModelSettings(1, 0, []), SignalDetectors.Learned);
        var learned = new LearnedSignals(model);
        return [.. tools.Where(t => t.Fold(InnerFolds, salt) == fold).Select(t => HeldOut.Of(model, learned, t))];
    }

    private static List<ModelEntry> Weights(IReadOnlyList<LabelledTool> tools)
    {
        var entries = new Dictionary<ulong, ModelEntry>();
        IReadOnlyList<LinearTrainer.Row> rows = [.. tools.SelectMany(t => PartialViews.ForClasses(new LinearTrainer.Row(ClassFeatures(t), t.Targets())))];
        (FeatureTable table, double[] weights) = LinearTrainer.Fit(rows, ModelEntry.ClassCount, TrainingOptions.Classes);
        for (int i = 0; i < table.Count; i++)
        {
            for (int k = 0; k < ModelEntry.ClassCount; k++)
                EntryOf(entries, table.Features[i]).Classes[k] = ModelEntry.Round(weights[(i * ModelEntry.ClassCount) + k]);
        }
        IReadOnlyList<LinearTrainer.Row> views = [.. tools.Where(t => t.Label.Signals is not null).SelectMany(t => PartialViews.ForSignals(SignalRow(t)))];
        (FeatureTable numbered, IReadOnlyList<Example> examples) = LinearTrainer.Number(views, TrainingOptions.Signals);
        for (int signal = 0; signal < SignalDetectors.Learned.Count; signal++)
            AddSignal(numbered, examples, signal, entries);
        return [.. entries.Values.Where(e => e.Classes.Any(w => w != 0) || e.Signals.Any(w => w != 0))];
    }

    private static IReadOnlyList<Feature> ClassFeatures(LabelledTool tool) => [.. tool.Definition.Features.Where(f => f.Kind is not (FeatureKind.SignalCue or FeatureKind.SiblingCue))];

    // One target a signal: one where it holds, else zero.
    private static LinearTrainer.Row SignalRow(LabelledTool tool) =>
        new(SignalFeatures.Of(tool.Definition.Features, tool.Label.Class), [.. SignalDetectors.Learned.Select(s => tool.Label.Signals!.Contains(s) ? 1.0 : 0.0)]);

    private static void AddSignal(FeatureTable table, IReadOnlyList<Example> examples, int signal, Dictionary<ulong, ModelEntry> entries)
    {
        IReadOnlyList<Example> rows = [.. examples.Select(e => e with { Targets = [1 - e.Targets[signal], e.Targets[signal]] })];
        double[] weights = LinearTrainer.Fit(table, rows, 2, TrainingOptions.Signals);
        for (int i = 0; i < table.Count; i++)
            EntryOf(entries, table.Features[i]).Signals[signal] = ModelEntry.Round(weights[(2 * i) + 1] - weights[2 * i]);
    }

    private static ModelEntry EntryOf(Dictionary<ulong, ModelEntry> entries, Feature feature)
    {
        if (!entries.TryGetValue(feature.Id, out ModelEntry? entry))
            entries[feature.Id] = entry = new ModelEntry(feature.Kind, feature.First.Lemma, feature.Second?.Lemma, new int[ModelEntry.ClassCount], new int[SignalDetectors.Learned.Count]);
        return entry;
    }
}
