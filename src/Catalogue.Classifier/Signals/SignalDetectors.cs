using Catalogue.Classifier.Signals.AnnotationMismatch;
using Catalogue.Classifier.Signals.ArbitraryCode;
using Catalogue.Classifier.Signals.Bulk;
using Catalogue.Classifier.Signals.Detection;
using Catalogue.Classifier.Signals.ExternalCommunication;
using Catalogue.Classifier.Signals.Financial;
using Catalogue.Classifier.Signals.HiddenText;
using Catalogue.Classifier.Signals.LimitedScope;
using Catalogue.Classifier.Signals.ModelInstructions;
using Catalogue.Classifier.Signals.Permissions;
using Catalogue.Classifier.Signals.Secrets;
using Catalogue.Classifier.Signals.SensitiveData;
using Catalogue.Classifier.Signals.UntrustedContent;

namespace Catalogue.Classifier.Signals;

/// <summary>Every signal of the taxonomy, in its order.</summary>
internal static class SignalDetectors
{
    public static IReadOnlyList<ISignalDetector> All { get; } =
    [
        new SecretsSignal(),
        new SensitiveDataSignal(),
        new UntrustedContentSignal(),
        new ArbitraryCodeSignal(),
        new FinancialSignal(),
        new PermissionsSignal(),
        new ExternalCommunicationSignal(),
        new BulkSignal(),
        new LimitedScopeSignal(),
        new ModelInstructionsSignal(),
        new HiddenTextSignal(),
        new AnnotationMismatchSignal(),
    ];

    /// <summary>Signals that a model is trained for.</summary>
    public static IReadOnlyList<ISignalDetector> LearnedDetectors { get; } = [.. All.Where(d => d.IsLearned)];

    /// <summary>Their ids.</summary>
    public static IReadOnlyList<string> Learned { get; } = [.. LearnedDetectors.Select(d => d.Id)];
}
