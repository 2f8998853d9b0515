using System.Text;
using System.Text.Json;
using Catalogue.Classifier;
using Catalogue.Classifier.Reading;
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

    /// <summary>Trains once a fold on the other folds, calibration and thresholds included, and scores the held-out scored labels.</summary>
    public static Metrics Run(TrainingSet set, CancellationToken cancel) => MetricsOf.All(Judge(set, cancel), Folds);

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

    internal static IReadOnlyList<Scored> Judge(TrainingSet set, CancellationToken cancel)
    {
        var scored = new List<Scored>();
        for (int fold = 0; fold < Folds; fold++)
        {
            IReadOnlyList<LabelledTool> train = [.. set.Tools.Where(t => t.Use != LabelUse.Apart && t.Fold(Folds, salt: 0) != fold)];
            var classifier = new ToolClassifier(ModelTrainer.Fit(train, salt: fold + 2, cancel), "");
            var plain = PlainModel.Train(train);
            foreach (LabelledTool tool in set.Tools.Where(t => t.Use != LabelUse.Trains && t.Fold(Folds, salt: 0) == fold))
                scored.Add(Judge(tool, fold, classifier, plain));
        }
        return scored;
    }

    private static Scored Judge(LabelledTool tool, int fold, ToolClassifier classifier, PlainModel plain)
    {
        ToolText text = tool.Definition.Text;
        var alone = DefinitionReader.Server(text.Server.Server with { Tools = [text.Tool] });
        return new Scored(tool, fold, classifier.Judge(text.Server, text.Tool), classifier.Judge(alone, text.Tool), VerbList.ClassOf(text), plain.ClassOf(tool));
    }
}
