using Catalogue.Classifier.Signals.Detection;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Signals.UntrustedContent;

/// <summary>Brings in text that strangers can write.</summary>
internal sealed class UntrustedContentSignal : ISignalDetector
{
    public string Id => SignalIds.UntrustedContent;

    // A web search server's tools bring in the web, whatever each is called.
    public bool ServerSpeaksForAll => true;

    public Signal? Detect(SignalContext context) => context.Learned(this);
}
