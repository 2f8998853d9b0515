using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Features;

/// <summary>All features of one tool.</summary>
internal static class ToolFeatures
{
    private static readonly Word Always = Vocabulary.Shared["always"];

    public static IReadOnlyList<Feature> Of(ToolText text)
    {
        var features = new FeatureSet();
        features.Add(FeatureKind.Bias, Always);
        NameFeatures.Read(text, features);
        SentenceFeatures.Read(text, features);
        ParameterFeatures.Read(text, features);
        ContextFeatures.Read(text, features);
        CueFeatures.Read(text, features);
        SiblingFeatures.Read(text, features);
        return features.Items;
    }
}
