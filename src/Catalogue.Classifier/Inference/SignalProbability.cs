using Catalogue.Classifier.Signals.Detection;

namespace Catalogue.Classifier.Inference;

/// <summary>How likely a signal is, from the model's score and what the cues alone say.</summary>
internal static class SignalProbability
{
    /// <summary>Log-odds that a settling cue adds; between 1 and 3 the five folds hardly differ. Measured: a cue that decided alone was wrong on every fourth tool that it held for private or foreign.</summary>
    private const double SettlingCue = 2;

    private const double DenyingCue = 2;

    public static double Of(double score, SignalStanding standing) => standing switch
    {
        SignalStanding.Settled => Odds(score + SettlingCue),
        SignalStanding.Excluded => 0,
        SignalStanding.Denied => Odds(score - DenyingCue),
        _ => Odds(score),
    };

    private static double Odds(double score) => 1 / (1 + SteadyMath.Exp(-score));
}
