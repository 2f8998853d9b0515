using Catalogue.Model.Policies;

namespace Catalogue.Policies.Evaluation;

/// <summary>
/// Decides calls by our own model of a policy: what is not listed is denied, every condition must hold, and calls are counted in
/// UTC calendar windows.
/// </summary>
internal sealed class PolicyEvaluator
{
    private readonly PolicyRules rules;
    private readonly MemoryCounters counters = new();

    /// <param name="rules">One rule a tool; their conditions are in force.</param>
    public PolicyEvaluator(IEnumerable<Recommendation> rules) =>
        this.rules = RecommendedRules.Of(rules, new ToolRule { Action = PolicyAction.Deny, Reason = ActionReason.Unlisted });

    /// <summary>The verdict on a call by itself, as the first of its window.</summary>
    public PolicyVerdict Decide(ToolCall call)
    {
        RuleDecision decision = rules.Decide(call.Tool, call.Arguments);
        return new PolicyVerdict(decision.Action, decision.Reason);
    }

    /// <summary>The verdict on a call at a moment, after those before it; an allowed call is counted, by counter and grant. Safe to use from many threads.</summary>
    public PolicyVerdict Evaluate(ToolCall call, DateTimeOffset at, string grant = "")
    {
        RuleDecision decision = rules.Decide(call.Tool, call.Arguments);
        if (decision.Action == PolicyAction.Allow && counters.Reserve(decision.Limits, grant, at) is { } usedUp)
            return new PolicyVerdict(PolicyAction.Deny, usedUp);
        return new PolicyVerdict(decision.Action, decision.Reason);
    }
}
