using Catalogue.Classifier.Addressing;
using Catalogue.Classifier.Features;
using Catalogue.Classifier.Inference;
using Catalogue.Classifier.Reading;
using Catalogue.Classifier.Signals;
using Catalogue.Classifier.Signals.Detection;
using Catalogue.Classifier.Text;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Judging;

/// <summary>Which signals hold: those that a fact states, and those that the learned models hold for likely enough.</summary>
internal sealed class SignalJudge
{
    private const int MostQuotes = 3;

    private readonly ClassifierModel model;

    /// <summary>Which column of the model is each learned detector's.</summary>
    private readonly int[] columns;

    /// <exception cref="FormatException">The model lacks a signal.</exception>
    public SignalJudge(ClassifierModel model)
    {
        this.model = model;
        columns = [.. SignalDetectors.Learned.Select(Column)];
    }

    /// <summary>Each signal that holds, with the words that spoke loudest for it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Evidence>> Likely(Verdict verdict)
    {
        double[] likely = Probabilities(verdict.Definition, verdict.Class);
        var found = new Dictionary<string, IReadOnlyList<Evidence>>(StringComparer.Ordinal);
        for (int i = 0; i < columns.Length; i++)
        {
            ISignalDetector detector = SignalDetectors.LearnedDetectors[i];
            bool stated = detector.CanHold(verdict.Class) && verdict.Facts.Any(f => f.Signal == detector.Id);
            double threshold = model.Settings.Thresholds[columns[i]];
            if (stated || (likely[i] >= threshold && HasGround(detector, verdict.Definition)))
                found[detector.Id] = detector.Id == SignalIds.ModelInstructions ? Said(verdict.Definition, columns[i], threshold) : Loudest(verdict, columns[i]);
        }
        return found;
    }

    private static bool HasGround(ISignalDetector detector, ReadDefinition definition) => detector.Id switch
    {
        SignalIds.ArbitraryCode => CodeWords.In(definition),
        SignalIds.Financial => MoneyWords.In(definition),
        _ => true,
    };

    /// <summary>How likely each learned signal is, in the order of the detectors.</summary>
    public double[] Probabilities(ReadDefinition definition, ToolClass toolClass)
    {
        double[] scores = new double[model.SignalNames.Count], likely = new double[columns.Length];
        model.Signals.Score(SignalFeatures.Of(definition.Features, toolClass), scores);
        for (int i = 0; i < columns.Length; i++)
        {
            ISignalDetector detector = SignalDetectors.LearnedDetectors[i];
            likely[i] = detector.Id == SignalIds.ModelInstructions
                ? definition.Utterances.Select(u => ProbabilityOf(u, definition, columns[i])).DefaultIfEmpty(0).Max()
                : SignalProbability.Of(scores[columns[i]], SignalContext.Standing(detector, definition.Text, toolClass));
        }
        return likely;
    }

    private double ProbabilityOf(Utterance said, ReadDefinition definition, int column)
    {
        if (PlainOrders.Holds(said))
            return 1;
        IReadOnlyCollection<string> signs = UtteranceSigns.Of(said, definition.Text.Server);
        SignalStanding standing = UtteranceSigns.SpeakPlainly(signs) ? SignalStanding.Settled : UtteranceSigns.OnlyInsist(signs) || UtteranceSigns.OnlyReports(said) ? SignalStanding.Denied : SignalStanding.Open;
        return SignalProbability.Of(model.Signals.Score(UtteranceFeatures.Of(said, signs), column), standing);
    }

    // What is said to the model, the clearest first.
    private IReadOnlyList<Evidence> Said(ReadDefinition definition, int column, double threshold) =>
    [
        .. definition.Utterances.Select(u => (Said: u, P: ProbabilityOf(u, definition, column))).Where(p => p.P >= threshold).OrderByDescending(p => p.P)
            .Select(p => Quotes.Trimmed(definition.Text, p.Said.Field, p.Said.Start, p.Said.End)).OfType<Evidence>().Take(MostQuotes),
    ];

    private IReadOnlyList<Evidence> Loudest(Verdict verdict, int column) =>
    [
        .. SignalFeatures.Of(verdict.Features, verdict.Class).Where(f => f.Field is not null && f.Length > 0)
            .Select(f => (Feature: f, Weight: WeightOf(f, column) * f.Value)).Where(p => p.Weight > 0).OrderByDescending(p => p.Weight).ThenBy(p => p.Feature.Id)
            .Take(1).Select(p => Quotes.Of(verdict.Text, p.Feature.Field!, p.Feature.Start, p.Feature.Length)).OfType<Evidence>(),
    ];

    private double WeightOf(in Feature feature, int column) => model.Signals.WeightsOf(feature) is { IsEmpty: false } weights ? weights[column] : 0;

    private int Column(string signal) =>
        model.SignalNames.ToList().IndexOf(signal) is >= 0 and int at ? at : throw new FormatException($"the model has no weights for the signal '{signal}'; train it again");
}
