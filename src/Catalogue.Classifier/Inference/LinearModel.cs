using Catalogue.Classifier.Features;

namespace Catalogue.Classifier.Inference;

/// <summary>A maximum-entropy model: one row of weights, one a class, for each feature that it knows.</summary>
internal sealed class LinearModel
{
    private readonly WeightTable table;

    /// <param name="table">Feature ids with one weight a class.</param>
    public LinearModel(WeightTable table) => this.table = table;

    public int Classes => table.Columns;

    /// <summary>Weights of a feature, empty where it is unknown.</summary>
    public ReadOnlySpan<float> WeightsOf(in Feature feature) => table[feature.Id];

    /// <summary>Adds every feature's weights up.</summary>
    public void Score(IReadOnlyList<Feature> features, Span<double> scores)
    {
        scores.Clear();
        for (int i = 0; i < features.Count; i++)
        {
            Feature feature = features[i];
            ReadOnlySpan<float> values = WeightsOf(feature);
            for (int k = 0; k < values.Length; k++)
                scores[k] += (double)values[k] * feature.Value;
        }
    }

    /// <summary>Adds every feature's weight of one column up.</summary>
    public double Score(IReadOnlyList<Feature> features, int column)
    {
        double score = 0;
        for (int i = 0; i < features.Count; i++)
        {
            ReadOnlySpan<float> values = table[features[i].Id];
            score += values.IsEmpty ? 0 : (double)values[column] * features[i].Value;
        }
        return score;
    }

    /// <summary>Turns scores into probabilities in place.</summary>
    public static void ToProbabilities(Span<double> scores, double temperature = 1)
    {
        double largest = double.NegativeInfinity, sum = 0;
        foreach (double score in scores)
            largest = Math.Max(largest, score);
        for (int k = 0; k < scores.Length; k++)
            sum += scores[k] = SteadyMath.Exp((scores[k] - largest) / temperature);
        for (int k = 0; k < scores.Length; k++)
            scores[k] /= sum;
    }
}
