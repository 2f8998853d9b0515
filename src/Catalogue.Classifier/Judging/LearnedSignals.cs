using Catalogue.Classifier.Features;
using Catalogue.Classifier.Inference;
using Catalogue.Classifier.Signals;
using Catalogue.Classifier.Signals.Detection;
using Catalogue.Classifier.Text;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Judging;

/// <summary>The detectors that a model decides for, each bound to the model's column of its name: neither list's order matters.</summary>
internal sealed class LearnedSignals
{
    private readonly ClassifierModel model;
    private readonly (ISignalDetector Detector, int Column)[] bound;

    /// <exception cref="FormatException">The model was not trained for one of the signals.</exception>
    public LearnedSignals(ClassifierModel model)
    {
        this.model = model;
        bound = [.. SignalDetectors.LearnedDetectors.Select(d => (d, ColumnOf(model.SignalNames, d.Id)))];
    }

    /// <summary>How likely each signal is, in the order of the detectors.</summary>
    /// <returns>With the column of the model, for its threshold.</returns>
    public IEnumerable<(ISignalDetector Detector, int Column, double Probability)> Of(IReadOnlyList<Feature> features, ToolText text, ToolClass toolClass)
    {
        double[] scores = new double[model.SignalNames.Count];
        model.Signals.Score(SignalFeatures.Of(features, toolClass), scores);
        return bound.Select(b => (b.Detector, b.Column, SignalProbability.Of(scores[b.Column], SignalContext.Standing(b.Detector, text, toolClass))));
    }

    private static int ColumnOf(IReadOnlyList<string> names, string signal)
    {
        for (int i = 0; i < names.Count; i++)
        {
            if (names[i] == signal)
                return i;
        }
        throw new FormatException($"the model was not trained for the signal '{signal}'; train it anew");
    }
}
