namespace Catalogue.Policies.Evaluation;

/// <summary>What a caller is told about limits.</summary>
public static class LimitSentence
{
    public const string ClockWentBack = "The clock went back behind a call that was counted, so nothing can be said about the limit; it opens when the clock has caught up.";

    public static string UsedUp(CallLimit limit) => $"The limit of {limit.Max} calls in this {limit.WindowName} is used up.";
}
