using Catalogue.Classifier.Features;
using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Addressing;

/// <summary>
/// What makes an utterance an order to the model: its words and pairs of words, and signs of whom it speaks to, what it asks for and where it
/// hides. Neither the tool's name nor anything beside the utterance is among them, so that it counts alike wherever it stands.
/// </summary>
internal static class UtteranceFeatures
{
    private const float WordValue = 0.6f, PairValue = 0.6f, SignValue = 1;

    public static Feature Bias { get; } = new(FeatureKind.SaidBias, Vocabulary.Shared["always"], null, 1);

    /// <param name="signs">As <see cref="UtteranceSigns"/> found them, each once.</param>
    public static IReadOnlyList<Feature> Of(Utterance said, IReadOnlyCollection<string> signs)
    {
        var features = new FeatureSet();
        features.Add(Bias.Kind, Bias.First);
        Token[] words = said.Words;
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i].Word.Text.Length <= 40)
                features.Add(FeatureKind.SaidWord, words[i].Word, null, WordValue);
            if (i > 0)
                features.Add(FeatureKind.SaidPair, words[i - 1].Word, words[i].Word, PairValue);
        }
        Word[] names = [.. signs.Select(s => Vocabulary.Shared[s])];
        for (int i = 0; i < names.Length; i++)
        {
            features.Add(FeatureKind.SaidSign, names[i], null, SignValue);
            for (int j = i + 1; j < names.Length; j++)
                features.Add(FeatureKind.SaidSigns, names[i], names[j], SignValue / 2);
        }
        return features.Items;
    }
}
