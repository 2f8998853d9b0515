using Catalogue.Classifier.Signals.Detection;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Signals.Secrets;

/// <summary>Returns or handles credentials, keys, tokens, password stores.</summary>
internal sealed class SecretsSignal : ISignalDetector
{
    public string Id => SignalIds.Secrets;

    public Signal? Detect(SignalContext context) => context.Learned(this);
}
