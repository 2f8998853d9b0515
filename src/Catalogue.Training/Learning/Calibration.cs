using Catalogue.Classifier.Inference;
using Catalogue.Model.Verdicts;

namespace Catalogue.Training.Learning;

/// <summary>Fits temperature, review bound and signal thresholds to held-out scores.</summary>
internal static class Calibration
{
    /// <summary>Share of tools that a person is asked to look at.</summary>
    private const double ReviewShare = 0.095;

    /// <summary>The others were chosen for being hard, and hard tools show more signals than tools do on the whole.</summary>
    private const int ScoredWeight = 3;

    /// <summary>Below it a signal is a guess, whatever the best F1 on a small sample says.</summary>
    private const double LeastThreshold = 0.06;

    /// <summary>Signals whose absence reads as an all-clear: recall counts for more than precision.</summary>
    private static readonly string[] MustNotMiss = [SignalIds.ArbitraryCode, SignalIds.Financial, SignalIds.Secrets];

    /// <summary>Confidence is fitted to the scored labels, since it would be too low on hard cases; thresholds to all, since signals are rare.</summary>
    public static ModelSettings Fit(IReadOnlyList<HeldOut> heldOut, IReadOnlyList<string> signals)
    {
        HeldOut[] scored = [.. heldOut.Where(h => h.Scored)];
        double temperature = Temperature(scored);
        double[] confidences = [.. scored.Select(h => Confidence(h.Scores, temperature)).Order()];
        double below = confidences.Length == 0 ? 0.6 : confidences[(int)(confidences.Length * ReviewShare)];
        return new ModelSettings(temperature, Math.Round(below, 4), [.. signals.Select((s, i) => Threshold(heldOut, s, i))]);
    }

    private static double Confidence(double[] scores, double temperature)
    {
        double[] probabilities = [.. scores];
        LinearModel.ToProbabilities(probabilities, temperature);
        return probabilities.Max();
    }

    // The temperature of least cross-entropy, on a grid: the curve is flat at its floor.
    private static double Temperature(IReadOnlyList<HeldOut> heldOut)
    {
        double best = 1, least = double.PositiveInfinity;
        for (int step = 50; step <= 300; step += 5)
        {
            double temperature = step / 100.0, loss = 0;
            foreach (HeldOut one in heldOut)
            {
                double[] probabilities = [.. one.Scores];
                LinearModel.ToProbabilities(probabilities, temperature);
                loss -= SteadyMath.Log(Math.Max(1e-12, probabilities[(int)one.Label.Class]));
            }
            if (loss < least)
                (best, least) = (temperature, loss);
        }
        return best;
    }

    // The threshold of the best F measure, halfway between the two neighbouring probabilities.
    private static double Threshold(IReadOnlyList<HeldOut> heldOut, string signal, int index)
    {
        var ordered = heldOut.Where(h => h.Label.Signals is not null)
            .Select(h => (P: h.Signals[index], Is: h.Label.Signals!.Contains(signal), Weight: h.Scored ? ScoredWeight : 1)).OrderByDescending(p => p.P).ToList();
        int positives = ordered.Sum(o => o.Is ? o.Weight : 0), hits = 0, found = 0;
        double best = 0, threshold = 0.5, recallCounts = MustNotMiss.Contains(signal) ? 2.5 : 1;
        for (int i = 0; i < ordered.Count; i++)
        {
            hits += ordered[i].Is ? ordered[i].Weight : 0;
            found += ordered[i].Weight;
            double score = (1 + recallCounts) * hits / (found + (recallCounts * positives));
            if (score > best)
                (best, threshold) = (score, (ordered[i].P + (i + 1 < ordered.Count ? ordered[i + 1].P : 0)) / 2);
        }
        return Math.Clamp(Math.Round(threshold, 4), LeastThreshold, 0.9);
    }
}
