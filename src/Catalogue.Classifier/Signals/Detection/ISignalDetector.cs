using Catalogue.Classifier.Cues;
using Catalogue.Classifier.Text;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Signals.Detection;

/// <summary>Decides on one signal of the taxonomy.</summary>
internal interface ISignalDetector
{
    /// <summary>The taxonomy's id.</summary>
    string Id { get; }

    /// <summary>Whether a model is trained for the signal; the others are decided by rule alone.</summary>
    bool IsLearned => true;

    /// <summary>Adds what only code can see, such as an argument's role; wordings stand in the text file beside it.</summary>
    void Notice(ToolText text, List<Cue> into)
    {
    }

    /// <summary>Whether the taxonomy knows the signal on tools of a class.</summary>
    bool CanHold(ToolClass toolClass) => true;

    /// <summary>The signal with its evidence, or null where it does not hold.</summary>
    Signal? Detect(SignalContext context);
}
