using Catalogue.Classifier.Inference;
using Catalogue.Training.Labels;

namespace Catalogue.Training.Learning;

/// <summary>What a model said of a tool that it was not trained on.</summary>
/// <param name="Scored">Whether the label belongs to the sample that figures are given for; the others were chosen for being hard.</param>
internal sealed record HeldOut(Label Label, bool Scored, double[] Scores)
{
    public static HeldOut Of(ClassifierModel model, LabelledTool tool)
    {
        double[] scores = new double[ModelEntry.ClassCount];
        model.Classes.Score(tool.Definition.Features, scores);
        return new HeldOut(tool.Label, tool.Scored, scores);
    }
}
