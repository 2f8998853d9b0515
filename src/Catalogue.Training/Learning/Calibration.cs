using Catalogue.Classifier.Inference;
using Catalogue.Model.Verdicts;

namespace Catalogue.Training.Learning;

/// <summary>Fits temperature and review bound to held-out scores; what a signal needs is the same for all.</summary>
internal static class Calibration
{
    /// <summary>Share of tools that a person is asked to look at.</summary>
    private const double ReviewShare = 0.095;

    /// <summary>
    /// How likely a signal must be. One figure for all: F1 over all signals is best a little below a half whatever the signal, and a threshold
    /// fitted to each of them follows the few tools that show it; on held-out servers that cost 0.015 of F1 and one level in a hundred.
    /// </summary>
    private const double Likely = 0.42;

    /// <summary>The same for signals of <see cref="MustNotMiss"/>.</summary>
    private const double Possible = 0.2;

    /// <summary>Signals whose absence reads as an all-clear: they are named where they are merely possible.</summary>
    private static readonly string[] MustNotMiss = [SignalIds.ArbitraryCode, SignalIds.Financial, SignalIds.Permissions, SignalIds.Secrets];

    /// <summary>Confidence is fitted to the scored labels, since it would be too low on hard cases.</summary>
    public static ModelSettings Fit(IReadOnlyList<HeldOut> heldOut, IReadOnlyList<string> signals)
    {
        HeldOut[] scored = [.. heldOut.Where(h => h.Scored)];
        double temperature = Temperature(scored);
        double[] confidences = [.. scored.Select(h => Confidence(h.Scores, temperature)).Order()];
        double below = confidences.Length == 0 ? 0.6 : confidences[(int)(confidences.Length * ReviewShare)];
        return new ModelSettings(temperature, Math.Round(below, 4), [.. signals.Select(s => MustNotMiss.Contains(s) ? Possible : Likely)]);
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
}
