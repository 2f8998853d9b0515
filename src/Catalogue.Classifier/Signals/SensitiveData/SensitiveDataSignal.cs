using Catalogue.Classifier.Signals.Detection;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Signals.SensitiveData;

/// <summary>Personal messages, mail, health, finance, location, arbitrary local files, captured traffic.</summary>
internal sealed class SensitiveDataSignal : ISignalDetector
{
    public string Id => SignalIds.SensitiveData;

    public Signal? Detect(SignalContext context) => context.Learned(this);
}
