using Catalogue.Classifier.Signals.Detection;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Signals.Financial;

/// <summary>Moves money, commits to a purchase, requests or records a payment.</summary>
internal sealed class FinancialSignal : ISignalDetector
{
    public string Id => SignalIds.Financial;

    public bool CanHold(ToolClass toolClass) => toolClass != ToolClass.Read;

    /// <summary>Whether money is only requested or recorded: what moves it, or commits to a purchase, is a process and no Write.</summary>
    public static bool OnlyRecords(ToolClass toolClass) => toolClass < ToolClass.Execute;

    public Signal? Detect(SignalContext context) => context.Learned(this);
}
