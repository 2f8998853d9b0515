using Catalogue.Classifier.Features;
using Catalogue.Classifier.Inference;
using Catalogue.Model.Verdicts;
using Catalogue.Training.Labels;
using Catalogue.Training.Learning;

namespace Catalogue.Training.Measuring;

/// <summary>Baseline: the same learner on bare words of name and description, without lexicon, cues, arguments or rules.</summary>
internal sealed class PlainModel(LinearModel model)
{
    public static PlainModel Train(IReadOnlyList<LabelledTool> tools)
    {
        IReadOnlyList<LinearTrainer.Row> rows = [.. tools.Select(t => new LinearTrainer.Row(Words(t), Target(t)))];
        (FeatureTable table, double[] weights) = LinearTrainer.Fit(rows, ModelEntry.ClassCount, TrainingOptions.Classes);
        return new PlainModel(LinearTrainer.Model(table, weights, ModelEntry.ClassCount));
    }

    public ToolClass ClassOf(LabelledTool tool)
    {
        double[] scores = new double[ModelEntry.ClassCount];
        model.Score(Words(tool), scores);
        return (ToolClass)Array.IndexOf(scores, scores.Max());
    }

    private static IReadOnlyList<Feature> Words(LabelledTool tool) =>
        [.. tool.Definition.Features.Where(f => f.Kind is FeatureKind.Bias or FeatureKind.NameWord or FeatureKind.FirstWord or FeatureKind.RestWord or FeatureKind.ServerWord)];

    private static double[] Target(LabelledTool tool)
    {
        double[] target = new double[ModelEntry.ClassCount];
        target[(int)tool.Label.Class] = 1;
        return target;
    }
}
