using Catalogue.Classifier.Signals.Detection;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Signals.ModelInstructions;

/// <summary>A text addresses the model, wherever it stands: orders about other tools, secrecy, overriding. "You must pass an ISO date" is advice on the tool's own use.</summary>
internal sealed class ModelInstructionsSignal : ISignalDetector
{
    public string Id => SignalIds.ModelInstructions;

    public Signal? Detect(SignalContext context)
    {
        if (!context.Decided.TryGetValue(Id, out IReadOnlyList<Evidence>? said))
            return null;
        return said.Count > 0 ? new Signal { Id = Id, Evidence = said } : new Signal { Id = Id, Evidence = [Text.Quotes.Name(context.Text)], Note = "Seen in the name of an argument." };
    }
}
