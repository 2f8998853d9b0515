using Catalogue.Classifier.Facts;
using Catalogue.Classifier.Text;

namespace Catalogue.Classifier.Features;

/// <summary>All features of one tool.</summary>
internal static class ToolFeatures
{
    /// <summary>What every definition has.</summary>
    public static Feature Bias { get; } = new(FeatureKind.Bias, Vocabulary.Shared["always"], null, 1);

    public static IReadOnlyList<Feature> Of(ToolText text, IReadOnlyList<Fact> facts)
    {
        var features = new FeatureSet();
        features.Add(Bias.Kind, Bias.First);
        NameFeatures.Read(text, features);
        SentenceFeatures.Read(text, features);
        ParameterFeatures.Read(text, features);
        ContextFeatures.Read(text, features);
        CueFeatures.Read(text, features);
        FactFeatures.Read(text, facts, features);
        SiblingFeatures.Read(text, features);
        return features.Items;
    }
}
