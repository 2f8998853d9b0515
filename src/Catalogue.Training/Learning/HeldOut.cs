using Catalogue.Classifier.Features;
using Catalogue.Classifier.Inference;
using Catalogue.Classifier.Signals;
using Catalogue.Classifier.Signals.Detection;
using Catalogue.Model.Verdicts;
using Catalogue.Training.Labels;

namespace Catalogue.Training.Learning;

/// <summary>What a model said of a tool that it was not trained on.</summary>
/// <param name="Scored">Whether the label belongs to the sample that figures are given for; the others were chosen for being hard.</param>
internal sealed record HeldOut(Label Label, bool Scored, double[] Scores, double[] Signals)
{
    public static HeldOut Of(ClassifierModel model, LabelledTool tool)
    {
        double[] scores = new double[ModelEntry.ClassCount];
        model.Classes.Score(tool.Definition.Features, scores);
        int best = Array.IndexOf(scores, scores.Max());
        double[] signals = new double[model.SignalNames.Count];
        model.Signals.Score(SignalFeatures.Of(tool.Definition.Features, (ToolClass)best), signals);
        for (int i = 0; i < signals.Length; i++)
            signals[i] = SignalProbability.Of(signals[i], SignalContext.Standing(SignalDetectors.LearnedDetectors[i], tool.Definition.Text, (ToolClass)best));
        return new HeldOut(tool.Label, tool.Scored, scores, signals);
    }
}
