using Catalogue.Classifier.Signals.Detection;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Signals.UntrustedContent;

/// <summary>Brings in text that strangers can write.</summary>
internal sealed class UntrustedContentSignal : ISignalDetector
{
    public string Id => SignalIds.UntrustedContent;

    public Signal? Detect(SignalContext context) => context.Learned(this);
}
