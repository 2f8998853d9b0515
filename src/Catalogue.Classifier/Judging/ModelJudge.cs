using Catalogue.Classifier.Features;
using Catalogue.Classifier.Inference;
using Catalogue.Classifier.Reading;
using Catalogue.Classifier.Signals;
using Catalogue.Classifier.Signals.Detection;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Judging;

/// <summary>Decides class, signals and level of one definition that was read.</summary>
/// <exception cref="FormatException">The model was not trained for a signal that is decided by it.</exception>
internal sealed class ModelJudge(ClassifierModel model)
{
    /// <summary>Probability that a settled case leaves to the other classes together.</summary>
    private const double SettledDoubt = 0.03;

    private const double Sure = 0.85;

    private readonly LearnedSignals learned = new(model);

    public Verdict Judge(ReadDefinition definition)
    {
        double[] probabilities = new double[ModelEntry.ClassCount];
        model.Classes.Score(definition.Features, probabilities);
        LinearModel.ToProbabilities(probabilities, model.Settings.Temperature);
        SettledCase? rule = SettledCases.Of(definition.Text);
        if (rule is not null && Belittles(rule, probabilities))
            rule = null;
        if (rule is not null)
            Settle(probabilities, (int)rule.Class);
        int best = Best(probabilities);
        return new Verdict(definition.Text, definition.Features, probabilities, (ToolClass)best, rule);
    }

    public IReadOnlyList<Signal> SignalsOf(Verdict verdict)
    {
        var context = new SignalContext(verdict.Text, verdict.Class, Likely(verdict), !NeedsReview(verdict));
        return [.. SignalDetectors.All.Select(d => d.Detect(context)).OfType<Signal>().OrderBy(s => s.Id, StringComparer.Ordinal)];
    }

    /// <summary>The text is too thin, or two classes are too close, for a program's word alone.</summary>
    public bool NeedsReview(Verdict verdict) =>
        verdict.Confidence < model.Settings.ReviewBelow || (!verdict.Text.HasText && verdict.Text.Verb is null && verdict.Text.Parameters.Count == 0);

    /// <summary>The feature's weight for the class over the runner-up, in log-odds.</summary>
    public double WeightOf(in Feature feature, Verdict verdict)
    {
        ReadOnlySpan<float> weights = model.Classes.WeightsOf(feature);
        return weights.IsEmpty ? 0 : (weights[(int)verdict.Class] - weights[(int)verdict.RunnerUp]) * feature.Value / model.Settings.Temperature;
    }

    private HashSet<string> Likely(Verdict verdict) =>
        [.. learned.Of(verdict.Features, verdict.Text, verdict.Class).Where(s => s.Probability >= model.Settings.Thresholds[s.Column]).Select(s => s.Detector.Id)];

    // A wording never talks a definition down that the model is sure documents something worse.
    private static bool Belittles(SettledCase rule, double[] probabilities)
    {
        int best = Best(probabilities);
        return rule.Id != "only-reads" && (int)rule.Class < best && probabilities[best] > Sure;
    }

    private static int Best(double[] probabilities)
    {
        int best = 0;
        for (int k = 1; k < probabilities.Length; k++)
            best = probabilities[k] > probabilities[best] ? k : best;
        return best;
    }

    private static void Settle(double[] probabilities, int settled)
    {
        double others = 1 - probabilities[settled];
        for (int k = 0; k < probabilities.Length; k++)
            probabilities[k] = k == settled ? 1 - Math.Min(others, SettledDoubt) : others <= SettledDoubt ? probabilities[k] : probabilities[k] * SettledDoubt / others;
    }
}
