using Catalogue.Classifier.Features;
using Catalogue.Classifier.Inference;

namespace Catalogue.Training.Learning;

/// <summary>Fits a <see cref="LinearModel"/> to rows.</summary>
internal static class LinearTrainer
{
    /// <summary>A row's features, its share of each class, and how much it counts.</summary>
    public sealed record Row(IReadOnlyList<Feature> Features, double[] Targets, double Weight = 1);

    public sealed record Options(double Penalty, int AtLeast = 2, int Iterations = 120, double Tolerance = 1e-6);

    public static (FeatureTable Table, double[] Weights) Fit(IReadOnlyList<Row> rows, int classes, Options options)
    {
        (FeatureTable table, IReadOnlyList<Example> examples) = Number(rows, options);
        return (table, Fit(table, examples, classes, options));
    }

    /// <summary>The rows by the numbers of their features, for whoever fits several models to them.</summary>
    public static (FeatureTable Table, IReadOnlyList<Example> Examples) Number(IReadOnlyList<Row> rows, Options options)
    {
        // Partial copies of a row weigh less than one and do not make a feature more frequent.
        FeatureTable table = FeatureTable.Of(rows.Where(r => r.Weight >= 1).Select(r => r.Features), options.AtLeast);
        var examples = new List<Example>(rows.Count);
        foreach (Row row in rows)
        {
            (int[] columns, float[] values) = table.Row(row.Features);
            examples.Add(new Example(columns, values, row.Targets, row.Weight));
        }
        return (table, examples);
    }

    public static double[] Fit(FeatureTable table, IReadOnlyList<Example> examples, int classes, Options options)
    {
        var loss = new SoftmaxLoss(examples, table.Count, classes, options.Penalty);
        return new QuasiNewton(loss.Size).Minimise(loss.At, options.Iterations, options.Tolerance);
    }

    /// <summary>The fitted model; weights are rounded as the file rounds them, so that a loaded model is the trained one.</summary>
    public static LinearModel Model(FeatureTable table, double[] weights, int classes)
    {
        float[] rounded = Array.ConvertAll(weights, w => (float)(Math.Round(w * 1000) / 1000));
        return new LinearModel(new WeightTable(classes, [.. table.Features.Select(f => f.Id)], rounded));
    }
}
