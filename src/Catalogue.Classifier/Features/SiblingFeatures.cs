using Catalogue.Classifier.Text;

namespace Catalogue.Classifier.Features;

/// <summary>
/// What the tools beside this one are about: on a server whose tools read mail, a terse <c>get_thread</c> reads mail as well.
/// The share of tools that show a cue, by its square root, so that a few already count.
/// </summary>
internal static class SiblingFeatures
{
    public static void Read(ToolText text, FeatureSet into)
    {
        foreach ((Word cue, float share) in text.Server.Siblings.Beside(text))
            into.Add(FeatureKind.SiblingCue, cue, null, MathF.Sqrt(share));
    }
}
