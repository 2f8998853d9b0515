using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Formats;

namespace Catalogue.Policies.Evaluation;

/// <summary>
/// Decides calls by our own model of a policy: what is not listed is denied, every condition must hold, and calls are counted in
/// UTC calendar windows. The proofs of the formats are measured against it.
/// </summary>
public sealed class PolicyEvaluator
{
    private readonly PolicyRules rules;
    private readonly MemoryCounters counters = new();

    /// <param name="rules">One rule a tool; their conditions are in force.</param>
    public PolicyEvaluator(IEnumerable<Recommendation> rules)
        : this(rules, new PolicyVerdict(PolicyAction.Deny, "The policy does not list this tool, and it denies what it does not list."))
    {
    }

    private PolicyEvaluator(IEnumerable<Recommendation> rules, PolicyVerdict unlisted) =>
        this.rules = RecommendedRules.Of(rules, new ToolRule { Action = unlisted.Action, Reason = unlisted.Reason });

    /// <summary>Decides as one format's document does: by the nearest rules that it can hold, and by its default for the rest.</summary>
    public static PolicyEvaluator For(IPolicyFormat format, PolicyRequest request)
    {
        HashSet<string> leftOut = [.. format.Write(request).LeftOut];
        IEnumerable<Recommendation> held = request.Rules.Where(r => !leftOut.Contains(r.Tool)).Select(r => Held(r, format.Abilities));
        PolicyVerdict otherwise = format.Abilities.DefaultDeny.IsFull
            ? new PolicyVerdict(PolicyAction.Deny, "The document does not list this tool, and it denies what it does not list.")
            : new PolicyVerdict(PolicyAction.Ask, format.Abilities.DefaultDeny.How);
        return new PolicyEvaluator(held, otherwise);
    }

    private static Recommendation Held(Recommendation rule, PolicyAbilities can)
    {
        Recommendation nearest = NearestRule.Of(rule, can);
        return nearest.Action == PolicyAction.Allow && !can.Allow.IsFull
            ? nearest with { Action = PolicyAction.Ask, Effect = can.Allow.How }
            : nearest with { Effect = nearest.Action == rule.Action ? rule.Effect : EffectOf(nearest.Action) };
    }

    private static string EffectOf(PolicyAction action) => action switch
    {
        PolicyAction.Ask => "Each call waits until a person approves it.",
        PolicyAction.Hide => "Hidden and denied.",
        PolicyAction.Deny => "Denied.",
        _ => "Allowed.",
    };

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
