using System.Text;
using System.Text.Json;
using Catalogue.Classifier;
using Catalogue.Classifier.Inference;
using Catalogue.Classifier.Reading;
using Catalogue.Classifier.Signals;
using Catalogue.Classifier.Text;
using Catalogue.Model.Store;
using Catalogue.Training.Labels;
using Catalogue.Training.Learning;

namespace Catalogue.Training.Measuring;

/// <summary>Measures the classifier by cross-validation: no server's tools, nor a copy of the server, on both sides of a split.</summary>
internal static class Evaluation
{
    public const string FileName = "metrics.json";

    private const int Folds = 5;

    /// <summary>Trains once a fold on the other folds, calibrates on what the models of the others had not seen, and scores the held-out scored labels.</summary>
    /// <param name="verdictsTo">File that takes each verdict beside its label, or null.</param>
    public static Metrics Run(TrainingSet set, string? verdictsTo, CancellationToken cancel)
    {
        IReadOnlyList<Scored> judged = Judge(set, cancel);
        if (verdictsTo is not null)
            VerdictLines.Save(judged, verdictsTo);
        return MetricsOf.All(judged, Folds);
    }

    /// <summary>Judges tools that a finished classifier has not seen.</summary>
    /// <param name="what">What they are, in a few words.</param>
    /// <param name="date">Day of the measurement, <c>yyyy-MM-dd</c>.</param>
    /// <param name="verdictsTo">File that takes each verdict beside its label, or null.</param>
    public static OutsideMeasurement Outside(TrainingSet unseen, ToolClassifier classifier, string what, string date, string? verdictsTo = null)
    {
        Scored[] scored = [.. unseen.Tools.Where(t => t.Scored).Select(t => Scored.By(classifier, t))];
        if (verdictsTo is not null)
            VerdictLines.Save(scored, verdictsTo);
        return MetricsOf.Outside(what, date, classifier.Stamp[..12], scored);
    }

    /// <summary>Writes the metrics beside the model.</summary>
    public static void Save(Metrics metrics, string folder) =>
        AtomicFile.Write(Path.Combine(folder, FileName), Encoding.UTF8.GetBytes(ToJson(metrics) + "\n"));

    /// <summary>The metrics as indented JSON.</summary>
    public static string ToJson(Metrics metrics) => JsonSerializer.Serialize(metrics, MetricsJsonContext.Default.Metrics);

    /// <summary>Reads metrics back.</summary>
    public static Metrics? Load(string folder)
    {
        string file = Path.Combine(folder, FileName);
        return File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllBytes(file), MetricsJsonContext.Default.Metrics) : null;
    }

    // One model a fold. What it says of the fold that it did not see calibrates the others' verdicts, never its own.
    internal static IReadOnlyList<Scored> Judge(TrainingSet set, CancellationToken cancel)
    {
        var models = new ClassifierModel[Folds];
        Parallel.For(0, Folds, new ParallelOptions { CancellationToken = cancel }, fold => models[fold] = ModelTrainer.Fitted(Others(set, fold)));
        ILookup<int, HeldOut> heldOut = Enumerable.Range(0, Folds).SelectMany(fold => HeldBack(set, fold, models[fold]).Select(h => (fold, h))).ToLookup(p => p.fold, p => p.h);
        var scored = new List<Scored>();
        for (int fold = 0; fold < Folds; fold++)
        {
            ClassifierModel model = models[fold];
            ModelSettings settings = Calibration.Fit([.. heldOut.Where(g => g.Key != fold).SelectMany(g => g)], SignalDetectors.Learned);
            var classifier = new ToolClassifier(new ClassifierModel { Settings = settings, Classes = model.Classes, Signals = model.Signals, SignalNames = model.SignalNames }, "");
            var plain = PlainModel.Train(Others(set, fold));
            foreach (LabelledTool tool in set.Tools.Where(t => t.Use is not (LabelUse.Trains or LabelUse.Textbook) && t.Fold(Folds, salt: 0) == fold))
                scored.Add(Judge(tool, fold, classifier, plain));
        }
        return scored;
    }

    private static IReadOnlyList<LabelledTool> Others(TrainingSet set, int fold) => [.. set.Tools.Where(t => t.Trains(fold, Folds, salt: 0))];

    private static IEnumerable<HeldOut> HeldBack(TrainingSet set, int fold, ClassifierModel model) =>
        set.Tools.Where(t => t.Calibrates && t.Fold(Folds, salt: 0) == fold).Select(t => HeldOut.Of(model, t));

    private static Scored Judge(LabelledTool tool, int fold, ToolClassifier classifier, PlainModel plain)
    {
        ToolText text = tool.Definition.Text;
        var alone = DefinitionReader.Server(text.Server.Server with { Tools = [text.Tool] });
        return new Scored(tool, fold, classifier.Judge(text.Server, text.Tool), classifier.Judge(alone, text.Tool), VerbList.ClassOf(text), plain.ClassOf(tool));
    }
}
