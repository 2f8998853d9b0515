namespace Catalogue.Model.Verdicts;

/// <summary>The signals of the taxonomy by the names that catalogue files, URLs and attack cases know them by.</summary>
public static class SignalIds
{
    public const string Secrets = "secrets";
    public const string SensitiveData = "sensitive-data";
    public const string UntrustedContent = "untrusted-content";
    public const string ArbitraryCode = "arbitrary-code";
    public const string Financial = "financial";
    public const string Permissions = "permissions";
    public const string ExternalCommunication = "external-communication";
    public const string Bulk = "bulk";
    public const string LimitedScope = "limited-scope";
    public const string ModelInstructions = "model-instructions";
    public const string HiddenText = "hidden-text";
    public const string AnnotationMismatch = "annotation-mismatch";

    /// <summary>In the taxonomy's order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Secrets, SensitiveData, UntrustedContent, ArbitraryCode, Financial, Permissions, ExternalCommunication, Bulk, LimitedScope, ModelInstructions,
        HiddenText, AnnotationMismatch,
    ];
}
