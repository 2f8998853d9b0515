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

    /// <param name="server">For the names of its tools: pointing to one's own tools is no order about others'.</param>
    public static IReadOnlyList<Feature> Of(Utterance said, ServerText server)
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
        Word[] signs = [.. UtteranceSigns.Of(said, server).Distinct(StringComparer.Ordinal).Select(s => Vocabulary.Shared[s])];
        for (int i = 0; i < signs.Length; i++)
        {
            features.Add(FeatureKind.SaidSign, signs[i], null, SignValue);
            for (int j = i + 1; j < signs.Length; j++)
                features.Add(FeatureKind.SaidSigns, signs[i], signs[j], SignValue / 2);
        }
        return features.Items;
    }
}
