using Catalogue.Classifier.Inference;

namespace Catalogue.Training.Learning;

/// <summary>Cross-entropy of a maximum-entropy model with a quadratic penalty, and its gradient. Sums run in row order, so that they are the same everywhere.</summary>
internal sealed class SoftmaxLoss(IReadOnlyList<Example> rows, int columns, int classes, double penalty)
{
    public int Size => columns * classes;

    /// <summary>The loss at <paramref name="weights"/>; the gradient is written to <paramref name="gradient"/>.</summary>
    public double At(double[] weights, double[] gradient)
    {
        double loss = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            gradient[i] = penalty * weights[i];
            loss += 0.5 * penalty * weights[i] * weights[i];
        }
        Span<double> scores = stackalloc double[classes];
        foreach (Example row in rows)
            loss += Row(row, weights, gradient, scores);
        return loss;
    }

    private double Row(Example row, double[] weights, double[] gradient, Span<double> scores)
    {
        Score(row, weights, scores);
        double loss = ToProbabilities(scores, row.Targets) * row.Weight;
        for (int k = 0; k < classes; k++)
            scores[k] = (scores[k] - row.Targets[k]) * row.Weight;
        for (int i = 0; i < row.Columns.Length; i++)
        {
            int at = row.Columns[i] * classes;
            double value = row.Values[i];
            for (int k = 0; k < classes; k++)
                gradient[at + k] += scores[k] * value;
        }
        return loss;
    }

    private void Score(Example row, double[] weights, Span<double> scores)
    {
        scores.Clear();
        for (int i = 0; i < row.Columns.Length; i++)
        {
            int at = row.Columns[i] * classes;
            double value = row.Values[i];
            for (int k = 0; k < classes; k++)
                scores[k] += weights[at + k] * value;
        }
    }

    // Turns scores into probabilities in place and returns the cross-entropy to the targets.
    private static double ToProbabilities(Span<double> scores, double[] targets)
    {
        double largest = scores[0], sum = 0, loss = 0;
        foreach (double score in scores)
            largest = Math.Max(largest, score);
        for (int k = 0; k < scores.Length; k++)
            sum += scores[k] = SteadyMath.Exp(scores[k] - largest);
        for (int k = 0; k < scores.Length; k++)
        {
            scores[k] /= sum;
            if (targets[k] > 0)
                loss -= targets[k] * SteadyMath.Log(Math.Max(scores[k], 1e-300));
        }
        return loss;
    }
}
