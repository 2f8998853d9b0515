using Catalogue.Classifier.Facts;
using Catalogue.Classifier.Signals.Detection;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Signals.LimitedScope;

/// <summary>The definition bounds the effect.</summary>
internal sealed class LimitedScopeSignal : ISignalDetector
{
    public string Id => SignalIds.LimitedScope;

    public bool CanHold(ToolClass toolClass) => toolClass != ToolClass.Read;

    public Signal? Detect(SignalContext context) => IsUnbounded(context) ? null : context.Learned(this);

    // Free code is bounded by a sandbox alone, and not at all a removal that takes everything, nor access that is given.
    private static bool IsUnbounded(SignalContext context) =>
        (context.Class == ToolClass.Execute && context.Decided.ContainsKey(SignalIds.ArbitraryCode) && !context.Text.Cues.Exists(c => c.Name.Text is "limited-scope/sandbox" or "limited-scope/bounded-server" or "limited-scope/test-only" or "limited-scope/dry-run" or "arbitrary-code/sandbox") && !Array.Exists(context.Text.Name, w => w.Word.Text.StartsWith("sandbox", StringComparison.Ordinal)))
        || (context.Class == ToolClass.Destructive && context.Facts.Any(f => f.Id is LostForGood.Whole or LostForGood.ForGood))
        || context.Facts.Any(f => f.Id == GrantsAccess.Given);
}
