using Catalogue.Classifier.Signals.Detection;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Signals.ArbitraryCode;

/// <summary>Takes code, a shell command, a script or a free statement and runs it.</summary>
internal sealed class ArbitraryCodeSignal : ISignalDetector
{
    public string Id => SignalIds.ArbitraryCode;

    public bool CanHold(ToolClass toolClass) => toolClass != ToolClass.Read;

    public Signal? Detect(SignalContext context) => context.Learned(this);
}
