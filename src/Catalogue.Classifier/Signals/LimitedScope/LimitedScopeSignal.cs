using Catalogue.Classifier.Signals.Detection;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Signals.LimitedScope;

/// <summary>The definition bounds the effect.</summary>
internal sealed class LimitedScopeSignal : ISignalDetector
{
    public string Id => SignalIds.LimitedScope;

    public bool CanHold(ToolClass toolClass) => toolClass != ToolClass.Read;

    // What the server's own words document counts as documented for each of its tools.
    public bool ServerSpeaksForAll => true;

    public Signal? Detect(SignalContext context) => context.Learned(this);
}
