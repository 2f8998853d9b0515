using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Features;

/// <summary>One thing that a definition shows, with where it stands, so that it can be quoted.</summary>
/// <param name="Field">Evidence field, or null where there is nothing to quote.</param>
internal readonly record struct Feature(FeatureKind Kind, Word First, Word? Second, float Value, string? Field = null, int Start = 0, int Length = 0)
{
    public ulong Id => IdOf(Kind, First.Id, Second?.Id);

    public static ulong IdOf(FeatureKind kind, ulong first, ulong? second) =>
        StableHash.Combine(StableHash.Combine((ulong)kind + 1, first), second ?? 0);
}
