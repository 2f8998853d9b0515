using Catalogue.Classifier.Signals.Detection;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Signals.LimitedScope;

/// <summary>The definition bounds the effect.</summary>
internal sealed class LimitedScopeSignal : ISignalDetector
{
    public string Id => SignalIds.LimitedScope;

    public bool CanHold(ToolClass toolClass) => toolClass != ToolClass.Read;

    public Signal? Detect(SignalContext context) => context.Learned(this);
}
