using Catalogue.Classifier.Facts;
using Catalogue.Classifier.Features;
using Catalogue.Classifier.Inference;
using Catalogue.Classifier.Reading;
using Catalogue.Classifier.Signals;
using Catalogue.Classifier.Signals.Detection;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Judging;

/// <summary>Decides class, signals and level of one definition that was read: facts first, the model on the rest.</summary>
internal sealed class ModelJudge
{
    private readonly ClassifierModel model;
    private readonly SignalJudge signals;

    /// <exception cref="FormatException">The model lacks a signal.</exception>
    public ModelJudge(ClassifierModel model)
    {
        this.model = model;
        signals = new SignalJudge(model);
    }

    public Verdict Judge(ReadDefinition definition)
    {
        double[] probabilities = new double[ModelEntry.ClassCount];
        model.Classes.Score(definition.Features, probabilities);
        LinearModel.ToProbabilities(probabilities, model.Settings.Temperature);
        SettledCase? rule = ClassDecision.Settle(definition, probabilities);
        var verdict = new Verdict(definition, probabilities, (ToolClass)ClassDecision.Best(probabilities), rule, RaisedByHint: false);
        return NeedsReview(verdict) && ClassDecision.HintsAt(verdict.RunnerUp, verdict.Class, definition.Text.Tool.Annotations)
            ? new Verdict(definition, probabilities, verdict.RunnerUp, null, RaisedByHint: true)
            : verdict;
    }

    public IReadOnlyList<Signal> SignalsOf(Verdict verdict)
    {
        var context = new SignalContext(verdict.Text, verdict.Facts, verdict.Class, signals.Likely(verdict), !NeedsReview(verdict));
        IEnumerable<Signal> found = SignalDetectors.All.Select(d => d.Detect(context)).OfType<Signal>();
        // A hint that raised the class must not lower the level by what only the raised class can show.
        return [.. found.Where(s => !(verdict.RaisedByHint && s.Id == SignalIds.LimitedScope)).OrderBy(s => s.Id, StringComparer.Ordinal)];
    }

    /// <summary>The text is too thin, two classes are too close, or a harmless verdict leaves a statement unexplained: too little for a program's word alone.</summary>
    public bool NeedsReview(Verdict verdict) =>
        verdict.Confidence < model.Settings.ReviewBelow || (verdict.Class == ToolClass.Read && verdict.Facts.Any(f => f.Id == SuppliedCode.Unsaid)) || (!verdict.Text.HasText && verdict.Text.Verb is null && verdict.Text.Parameters.Count == 0);

    /// <summary>The feature's weight for the class over the runner-up, in log-odds.</summary>
    public double WeightOf(in Feature feature, Verdict verdict)
    {
        ReadOnlySpan<float> weights = model.Classes.WeightsOf(feature);
        return weights.IsEmpty ? 0 : (weights[(int)verdict.Class] - weights[(int)verdict.RunnerUp]) * feature.Value / model.Settings.Temperature;
    }
}
