using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Features;

/// <summary>
/// What the tools beside this one are about: on a server whose tools read mail, a terse <c>get_thread</c> reads mail as well.
/// The share of tools that show a cue, by its square root, so that a few already count.
/// </summary>
internal static class SiblingFeatures
{
    /// <summary>Nothing is known of other tools; not the same as other tools that show nothing.</summary>
    private static readonly Word Alone = Vocabulary.Shared["alone"];

    public static void Read(ToolText text, FeatureSet into)
    {
        if (text.Server.Server.Tools.Count < 2)
            into.Add(FeatureKind.SiblingCue, Alone);
        foreach ((Word cue, float share) in text.Server.Siblings.Beside(text))
            into.Add(FeatureKind.SiblingCue, cue, null, MathF.Sqrt(share));
    }

    /// <summary>The features as they would be if the tool were listed by itself.</summary>
    public static IReadOnlyList<Feature> WithoutSiblings(IReadOnlyList<Feature> features) =>
        [.. features.Where(f => f.Kind is not (FeatureKind.SiblingCue or FeatureKind.Sibling)), new Feature(FeatureKind.SiblingCue, Alone, null, 1)];
}
