using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Features;

/// <summary>
/// The features that signals are judged by: the definition's single words, the class, each cue alone and together with the class, and
/// how many of the tools beside it show a cue.
/// Pairs of words and what arguments say are left out: signals are rare, and on held-out servers they were noise.
/// </summary>
internal static class SignalFeatures
{
    /// <summary>What an expert looks for says more than a word that happens to be near.</summary>
    private const float CueWeight = 1.6f;

    private const float ClassCueWeight = 1.2f;

    private static readonly float[] Weights = [.. Enum.GetValues<FeatureKind>().Select(WeightOf)];

    private static readonly Word[] Classes = [.. Enum.GetNames<ToolClass>().Select(n => Vocabulary.Shared[n])];

    private static float WeightOf(FeatureKind kind)
    {
        return kind switch
        {
            FeatureKind.Cue or FeatureKind.SignalCue or FeatureKind.Fact => CueWeight,
            FeatureKind.CueKind => 1.2f,
            FeatureKind.SiblingCue or FeatureKind.Bias => 1,
            FeatureKind.NamePair or FeatureKind.FirstPair or FeatureKind.RestPair or FeatureKind.NameVerbWord or FeatureKind.NameObject or FeatureKind.MainVerbObject => 0,
            FeatureKind.ParameterText or FeatureKind.ArgumentWord or FeatureKind.ReturnWord => 0,
            FeatureKind.TextShape or FeatureKind.NameShape or FeatureKind.ParameterCount => 0,
            FeatureKind.NameWord or FeatureKind.FirstWord => 0.8f,
            FeatureKind.ServerText => 1.6f,
            _ => 0.5f,
        };
    }

    public static IReadOnlyList<Feature> Of(IReadOnlyList<Feature> features, ToolClass toolClass)
    {
        var all = new List<Feature>(features.Count + 32);
        Word own = Classes[(int)toolClass];
        all.Add(new Feature(FeatureKind.ClassIs, own, null, 1));
        foreach (Feature feature in features)
        {
            float weight = Weights[(int)feature.Kind];
            if (weight == 0)
                continue;
            all.Add(feature with { Value = feature.Value * weight });
            if (feature.Kind is FeatureKind.Cue or FeatureKind.SignalCue)
                all.Add(feature with { Kind = FeatureKind.CueClass, Second = own, Value = feature.Value * ClassCueWeight });
        }
        return all;
    }
}
