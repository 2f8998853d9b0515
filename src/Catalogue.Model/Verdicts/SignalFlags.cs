namespace Catalogue.Model.Verdicts;

/// <summary>Signals that make a definition's text suspicious, whatever its class and level (design: taxonomy, "flagged").</summary>
public static class SignalFlags
{
    public static IReadOnlyList<string> All { get; } = ["annotation-mismatch", "hidden-text", "model-instructions"];
}
