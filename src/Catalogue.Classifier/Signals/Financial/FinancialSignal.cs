using Catalogue.Classifier.Signals.Detection;
using Catalogue.Classifier.Text;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Signals.Financial;

/// <summary>Moves money, commits to a purchase, requests or records a payment.</summary>
internal sealed class FinancialSignal : ISignalDetector
{
    public string Id => SignalIds.Financial;

    public bool CanHold(ToolClass toolClass) => toolClass != ToolClass.Read;

    /// <summary>Whether the definition speaks of an invoice, a payment link, a record: money that does not move by this call.</summary>
    public static bool OnlyRecords(ToolText text) => text.Cues.Any(c => c.Name.Text == SignalIds.Financial + "/record");

    public Signal? Detect(SignalContext context) => context.Learned(this);
}
