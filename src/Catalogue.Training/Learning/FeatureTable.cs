using Catalogue.Classifier.Features;

namespace Catalogue.Training.Learning;

/// <summary>Numbers the features that occur often enough to learn from, in the order in which they are first met.</summary>
internal sealed class FeatureTable
{
    private readonly Dictionary<ulong, int> columns = [];
    private readonly List<Feature> features = [];

    public int Count => features.Count;

    public IReadOnlyList<Feature> Features => features;

    public static FeatureTable Of(IEnumerable<IReadOnlyList<Feature>> rows, int atLeast)
    {
        var seen = new Dictionary<ulong, int>();
        var order = new List<Feature>();
        foreach (Feature feature in rows.SelectMany(r => r))
        {
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

    public (int[] Columns, float[] Values) Row(IReadOnlyList<Feature> features)
    {
        var at = new List<int>(features.Count);
        var values = new List<float>(features.Count);
        foreach (Feature feature in features)
        {
            if (!columns.TryGetValue(feature.Id, out int column))
                continue;
            at.Add(column);
            values.Add(feature.Value);
        }
        return ([.. at], [.. values]);
    }
}
