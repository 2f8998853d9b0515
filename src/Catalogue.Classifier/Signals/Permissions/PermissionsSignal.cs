using Catalogue.Classifier.Signals.Detection;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Signals.Permissions;

/// <summary>Grants, shares or changes access, roles, keys, public visibility.</summary>
internal sealed class PermissionsSignal : ISignalDetector
{
    public string Id => SignalIds.Permissions;

    public bool CanHold(ToolClass toolClass) => toolClass != ToolClass.Read;

    public Signal? Detect(SignalContext context) => context.Learned(this);
}
