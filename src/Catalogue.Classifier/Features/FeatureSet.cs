using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Features;

/// <summary>The features of one tool, each once; the first place where it stands is kept.</summary>
internal sealed class FeatureSet
{
    private readonly HashSet<ulong> seen = [];
    private readonly List<Feature> items = [];

    public IReadOnlyList<Feature> Items => items;

    public void Add(FeatureKind kind, Word first, Word? second = null, float value = 1, string? field = null, int start = 0, int length = 0)
    {
        var feature = new Feature(kind, first, second, value, field, start, length);
        if (seen.Add(feature.Id))
            items.Add(feature);
    }

    public void Add(FeatureKind kind, Word first, Word? second, string field, Token at, float value = 1) => Add(kind, first, second, value, field, at.Start, at.Length);
}
