using Catalogue.Classifier.Features;
using Catalogue.Classifier.Inference;

namespace Catalogue.Training.Learning;

/// <summary>What was fitted: a weight a feature and column, and each column's bias.</summary>
/// <param name="Columns">Weights of a column, one a feature of the table.</param>
internal sealed record Weights(FeatureTable Table, IReadOnlyList<float[]> Columns, IReadOnlyList<float> Biases)
{
    /// <summary>Each feature with its weights in thousandths, as the model file holds them; the bias under the feature that every definition has.</summary>
    public IEnumerable<(Feature Feature, int[] Rounded)> Rounded()
    {
        yield return (ToolFeatures.Bias, [.. Biases.Select(b => ModelEntry.Round(b / ToolFeatures.Bias.Value))]);
        for (int i = 0; i < Table.Count; i++)
            yield return (Table.Features[i], [.. Columns.Select(c => ModelEntry.Round(c[i]))]);
    }
}
