using Catalogue.Classifier.Signals.Detection;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Signals.ExternalCommunication;

/// <summary>Leaves the organisation in someone's name.</summary>
internal sealed class ExternalCommunicationSignal : ISignalDetector
{
    public string Id => SignalIds.ExternalCommunication;

    public bool CanHold(ToolClass toolClass) => toolClass != ToolClass.Read;

    public Signal? Detect(SignalContext context) => context.Learned(this);
}
