namespace Catalogue.Training.Labels;

/// <summary>What a label is for.</summary>
internal enum LabelUse
{
    /// <summary>Good to train on; chosen for being hard, so no basis for a figure.</summary>
    Trains,

    /// <summary>Trains the folds that it is not in, and is scored in its own.</summary>
    Scores,

    /// <summary>Is scored and never trained on: tools of servers kept apart.</summary>
    Apart,

    /// <summary>An invented definition of the textbook: trains every fold.</summary>
    Textbook,

    /// <summary>Of a kind of the textbook that is kept back: is scored and never trained on.</summary>
    HeldOutKind,
}
