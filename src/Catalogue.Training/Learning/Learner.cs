using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Catalogue.Training.Learning;

/// <summary>
/// Fits weights by ML.NET's limited-memory BFGS: maximum entropy for classes, logistic regression for signals. On one thread and from zero,
/// so that two runs give the same bytes; across processors its sums of single precision may differ in the last bit.
/// </summary>
internal sealed class Learner
{
    /// <summary>Log-odds of a signal that nothing was shown of.</summary>
    private const float Never = -6;

    private readonly FeatureTable table;
    private readonly IReadOnlyList<(VBuffer<float> Features, Row Row)> rows;
    private readonly MLContext context = new(seed: 1);
    private readonly LearningSettings settings;

    public Learner(IReadOnlyList<Row> rows, LearningSettings settings)
    {
        this.settings = settings;
        table = FeatureTable.Of(rows, settings.AtLeast);
        this.rows = [.. rows.Select(r => (table.Numbered(r), r))];
    }

    /// <summary>One column a class.</summary>
    public Weights Classes(int count)
    {
        IDataView data = View(rows.Select(r => new ClassRow { Features = r.Features, Label = (uint)r.Row.Targets, Weight = r.Row.Weight }), new KeyDataViewType(typeof(uint), count));
        MaximumEntropyModelParameters fitted = context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            ExampleWeightColumnName = nameof(ClassRow.Weight),
            L1Regularization = 0,
            L2Regularization = settings.Penalty,
            OptimizationTolerance = settings.Tolerance,
            NumberOfThreads = 1,
        }).Fit(data).Model;
        VBuffer<float>[] weights = [];
        fitted.GetWeights(ref weights, out int classes);
        return new Weights(table, [.. weights.Take(classes).Select(w => w.DenseValues().ToArray())], [.. fitted.GetBiases()]);
    }

    /// <summary>One column a signal: how much a feature speaks for it.</summary>
    /// <param name="signals">Bits of the rows' targets.</param>
    public Weights Signals(IEnumerable<int> signals)
    {
        var columns = new List<float[]>();
        var biases = new List<float>();
        foreach (int signal in signals)
        {
            if (rows.Count == 0)
            {
                columns.Add(new float[table.Count]);
                biases.Add(Never);
                continue;
            }
            LinearBinaryModelParameters fitted = Signal(1 << signal);
            columns.Add([.. fitted.Weights]);
            biases.Add(fitted.Bias);
        }
        return new Weights(table, columns, biases);
    }

    private LinearBinaryModelParameters Signal(int bit)
    {
        IDataView data = View(rows.Select(r => new SignalRow { Features = r.Features, Label = (r.Row.Targets & bit) != 0, Weight = r.Row.Weight }), BooleanDataViewType.Instance);
        return context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            ExampleWeightColumnName = nameof(SignalRow.Weight),
            L1Regularization = 0,
            L2Regularization = settings.Penalty,
            OptimizationTolerance = settings.Tolerance,
            NumberOfThreads = 1,
        }).Fit(data).Model.SubModel;
    }

    private IDataView View<TRow>(IEnumerable<TRow> source, DataViewType label)
        where TRow : class
    {
        SchemaDefinition schema = SchemaDefinition.Create(typeof(TRow));
        schema[nameof(ClassRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, table.Width);
        schema[nameof(ClassRow.Label)].ColumnType = label;
        return context.Data.LoadFromEnumerable(source, schema);
    }

    // The names of these members are the learner's names of columns. A key that comes from objects counts from zero.
    private sealed class ClassRow
    {
        public VBuffer<float> Features { get; init; }

        public uint Label { get; init; }

        public float Weight { get; init; }
    }

    private sealed class SignalRow
    {
        public VBuffer<float> Features { get; init; }

        public bool Label { get; init; }

        public float Weight { get; init; }
    }
}
