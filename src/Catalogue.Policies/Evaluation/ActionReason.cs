using Catalogue.Model.Policies;

namespace Catalogue.Policies.Evaluation;

/// <summary>What a caller is told about an action, in one sentence.</summary>
internal static class ActionReason
{
    public const string Unlisted = "The policy does not list this tool, and it denies what it does not list.";

    public static string Of(PolicyAction action, RateLimit? limit) => action switch
    {
        PolicyAction.Ask => "Each call waits until a person approves it.",
        PolicyAction.Hide => "Hidden and denied.",
        PolicyAction.Deny => "Denied.",
        _ => limit is null ? "Allowed." : $"Allowed, at most {limit.Max} calls a {limit.Window}.",
    };
}
