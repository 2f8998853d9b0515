using Catalogue.Classifier.Inference;
using Catalogue.Classifier.Judging;
using Catalogue.Model.Verdicts;
using Catalogue.Training.Labels;

namespace Catalogue.Training.Learning;

/// <summary>What a model said of a tool that it was not trained on.</summary>
/// <param name="Scored">Whether the label belongs to the sample that figures are given for; the others were chosen for being hard.</param>
internal sealed record HeldOut(Label Label, bool Scored, double[] Scores, double[] Signals)
{
    public static HeldOut Of(ClassifierModel model, SignalJudge signals, LabelledTool tool)
    {
        double[] scores = new double[ModelEntry.ClassCount];
        model.Classes.Score(tool.Definition.Features, scores);
        var best = (ToolClass)ClassDecision.Best(scores);
        return new HeldOut(tool.Label, tool.Scored, scores, signals.Probabilities(tool.Definition, best));
    }
}
