namespace Catalogue.Training.Learning;

/// <summary>How a model is fitted.</summary>
/// <param name="Penalty">Weight of the squared weights in the loss.</param>
/// <param name="AtLeast">Rows that must show a feature.</param>
/// <param name="Tolerance">Relative step of the loss at which fitting ends.</param>
internal sealed record LearningSettings(float Penalty, int AtLeast, float Tolerance = 1e-6f)
{
    /// <summary>Chosen by cross-validation, once, for all folds; as is that of <see cref="Signals"/>.</summary>
    public static LearningSettings Classes { get; } = new(Penalty: 1, AtLeast: 2);

    public static LearningSettings Said { get; } = new(Penalty: 1, AtLeast: 2);

    public static LearningSettings Signals { get; } = new(Penalty: 1.2f, AtLeast: 3);
}
