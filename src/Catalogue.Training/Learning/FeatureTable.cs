using Catalogue.Classifier.Features;
using Microsoft.ML.Data;

namespace Catalogue.Training.Learning;

/// <summary>Numbers the features that occur often enough to learn from, in the order in which they are first met.</summary>
internal sealed class FeatureTable
{
    private readonly Dictionary<ulong, int> columns = [];
    private readonly List<Feature> features = [];

    public int Count => features.Count;

    /// <summary>Length of a row: at least one, for the learner takes no rows of nothing.</summary>
    public int Width => Math.Max(1, Count);

    public IReadOnlyList<Feature> Features => features;

    /// <param name="rows">Partial copies of a row do not make a feature more frequent.</param>
    /// <param name="atLeast">Rows that must show a feature.</param>
    public static FeatureTable Of(IEnumerable<Row> rows, int atLeast)
    {
        var seen = new Dictionary<ulong, int>();
        var order = new List<Feature>();
        foreach (Feature feature in rows.Where(r => r.Weight >= 1).SelectMany(r => r.Features))
        {
            // The learner keeps a bias of its own.
            if (feature.Kind is FeatureKind.Bias or FeatureKind.SaidBias)
                continue;
            ulong id = feature.Id;
            if (!seen.TryGetValue(id, out int count))
                order.Add(feature);
            seen[id] = count + 1;
        }
        var table = new FeatureTable();
        foreach (Feature feature in order.Where(f => seen[f.Id] >= atLeast))
        {
            table.columns.Add(feature.Id, table.features.Count);
            table.features.Add(feature);
        }
        return table;
    }

    /// <summary>A row as the learner reads it: by rising number, no number twice.</summary>
    public VBuffer<float> Numbered(Row row)
    {
        var values = new SortedDictionary<int, float>();
        foreach (Feature feature in row.Features)
        {
            if (columns.TryGetValue(feature.Id, out int column))
                values[column] = feature.Value;
        }
        return new VBuffer<float>(Width, values.Count, [.. values.Values], [.. values.Keys]);
    }
}
