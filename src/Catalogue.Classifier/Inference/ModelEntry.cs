using Catalogue.Classifier.Features;

namespace Catalogue.Classifier.Inference;

/// <summary>One feature's weights in thousandths: for the four classes and for each learned signal.</summary>
internal sealed record ModelEntry(FeatureKind Kind, string First, string? Second, int[] Classes, int[] Signals)
{
    public const int ClassCount = 4;
    public const float Scale = 1000;

    public ulong Id { get; } = Feature.IdOf(Kind, Catalogue.Classifier.Words.StableHash.Of(First), Second is null ? null : Catalogue.Classifier.Words.StableHash.Of(Second));

    public static float[] Weights(int[] rounded) => Array.ConvertAll(rounded, w => w / Scale);

    public static int Round(double weight) => (int)Math.Round(weight * Scale);
}
