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
        return new PlainModel(new Learner([.. tools.Select(t => new Row(Words(t), (int)t.Label.Class))], LearningSettings.Classes).Classes(ModelEntry.ClassCount).Model(ToolFeatures.Bias));
    }

    public ToolClass ClassOf(LabelledTool tool)
    {
        double[] scores = new double[ModelEntry.ClassCount];
        model.Score(Words(tool), scores);
        return (ToolClass)Array.IndexOf(scores, scores.Max());
    }

    private static IReadOnlyList<Feature> Words(LabelledTool tool) =>
        [.. tool.Definition.Features.Where(f => f.Kind is FeatureKind.Bias or FeatureKind.NameWord or FeatureKind.FirstWord or FeatureKind.RestWord or FeatureKind.ServerText)];
}
