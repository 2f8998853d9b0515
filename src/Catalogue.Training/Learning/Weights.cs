using Catalogue.Classifier.Features;
using Catalogue.Classifier.Inference;

namespace Catalogue.Training.Learning;

/// <summary>What was fitted: a weight a feature and column, and each column's bias.</summary>
/// <param name="Columns">Weights of a column, one a feature of the table.</param>
internal sealed record Weights(FeatureTable Table, IReadOnlyList<float[]> Columns, IReadOnlyList<float> Biases)
{
    /// <summary>As a model by itself.</summary>
    public LinearModel Model(Feature bias)
    {
        (Feature Feature, int[] Rounded)[] rows = [.. Rounded(bias)];
        return new LinearModel(new WeightTable(Columns.Count, [.. rows.Select(r => r.Feature.Id)], [.. rows.SelectMany(r => ModelEntry.Weights(r.Rounded))]));
    }

    /// <summary>Each feature with its weights in thousandths, as the model file holds them.</summary>
    /// <param name="bias">The feature that everything has, under which the biases are kept.</param>
    public IEnumerable<(Feature Feature, int[] Rounded)> Rounded(Feature bias)
    {
        yield return (bias, [.. Biases.Select(b => ModelEntry.Round(b / bias.Value))]);
        for (int i = 0; i < Table.Count; i++)
            yield return (Table.Features[i], [.. Columns.Select(c => ModelEntry.Round(c[i]))]);
    }
}
