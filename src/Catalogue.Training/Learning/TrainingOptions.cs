namespace Catalogue.Training.Learning;

/// <summary>What was chosen by cross-validation, once, for all folds.</summary>
internal static class TrainingOptions
{
    public static LinearTrainer.Options Classes { get; } = new(Penalty: 1);

    public static LinearTrainer.Options Signals { get; } = new(Penalty: 1.5, AtLeast: 3);
}
