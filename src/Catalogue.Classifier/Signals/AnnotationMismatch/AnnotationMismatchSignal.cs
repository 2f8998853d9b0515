using Catalogue.Classifier.Signals.Detection;
using Catalogue.Classifier.Text;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Signals.AnnotationMismatch;

/// <summary>The author's hint contradicts the text. Where a hint is not given the specification's pessimistic default holds, which contradicts nothing. A class in doubt accuses nobody.</summary>
internal sealed class AnnotationMismatchSignal : ISignalDetector
{
    public string Id => SignalIds.AnnotationMismatch;

    public bool IsLearned => false;

    public Signal? Detect(SignalContext context)
    {
        if (!context.Sure || context.Text.Tool.Annotations is not { } hints)
            return null;
        string? note = null;
        if (hints.EffectiveReadOnly && context.Class != ToolClass.Read)
            note = $"The author hints that the tool is read-only; the definition documents {Effect(context.Class)}.";
        else if (!hints.EffectiveReadOnly && hints.DestructiveHint == false && context.Class == ToolClass.Destructive)
            note = "The author hints that the tool is not destructive; the definition documents a removal or an end.";
        return note is null ? null : new Signal { Id = Id, Evidence = [Quotes.Name(context.Text)], Note = note };
    }

    private static string Effect(ToolClass toolClass) => toolClass switch
    {
        ToolClass.Write => "a change",
        ToolClass.Execute => "a process that it starts or steers",
        _ => "a removal or an end",
    };
}
