using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Conditions;
using Catalogue.Policies.Formats;

namespace Catalogue.Policies.Evaluation;

/// <summary>
/// Decides calls by our own model of a policy: what is not listed is denied, every condition must hold, and calls are counted in
/// UTC calendar windows. The proofs of the formats are measured against it.
/// </summary>
internal sealed class PolicyEvaluator
{
    private readonly Dictionary<string, Recommendation> rules;
    private readonly Dictionary<string, (DateTimeOffset Window, int Calls)> counters = new(StringComparer.Ordinal);

    private readonly PolicyVerdict unlisted;

    /// <param name="rules">One rule a tool; their conditions are in force.</param>
    public PolicyEvaluator(IEnumerable<Recommendation> rules)
        : this(rules, new PolicyVerdict(PolicyAction.Deny, "The policy does not list this tool, and it denies what it does not list."))
    {
    }

    private PolicyEvaluator(IEnumerable<Recommendation> rules, PolicyVerdict unlisted)
    {
        this.rules = rules.DistinctBy(r => r.Tool, StringComparer.Ordinal).ToDictionary(r => r.Tool, StringComparer.Ordinal);
        this.unlisted = unlisted;
    }

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
        if (!rules.TryGetValue(call.Tool, out Recommendation? rule))
            return unlisted;
        if (rule.Action is PolicyAction.Deny or PolicyAction.Hide)
            return new PolicyVerdict(rule.Action, rule.Effect);
        if (rule.Conditions.FirstOrDefault(c => !ConditionTest.Holds(c, call.Arguments)) is { } broken)
            return new PolicyVerdict(PolicyAction.Deny, $"Denied unless {ConditionOperators.Describe(broken)}.");
        return new PolicyVerdict(rule.Action, rule.Effect);
    }

    /// <summary>The verdict on a call at a moment, after those before it; an allowed call is counted.</summary>
    public PolicyVerdict Evaluate(ToolCall call, DateTimeOffset at)
    {
        PolicyVerdict verdict = Decide(call);
        if (!verdict.Passes || rules[call.Tool].Limit is not { } limit)
            return verdict;
        DateTimeOffset window = WindowOf(at, limit.Window);
        int calls = counters.TryGetValue(call.Tool, out var counter) && counter.Window == window ? counter.Calls : 0;
        if (calls >= limit.Max)
            return new PolicyVerdict(PolicyAction.Deny, $"The limit of {limit.Max} calls in this {limit.Window} is used up.");
        counters[call.Tool] = (window, calls + 1);
        return verdict;
    }

    private static DateTimeOffset WindowOf(DateTimeOffset at, string window)
    {
        DateTimeOffset utc = at.ToUniversalTime();
        return window switch
        {
            "minute" => new DateTimeOffset(utc.Year, utc.Month, utc.Day, utc.Hour, utc.Minute, 0, TimeSpan.Zero),
            "hour" => new DateTimeOffset(utc.Year, utc.Month, utc.Day, utc.Hour, 0, 0, TimeSpan.Zero),
            "day" => new DateTimeOffset(utc.Year, utc.Month, utc.Day, 0, 0, 0, TimeSpan.Zero),
            _ => throw new ArgumentException($"no such window: '{window}'", nameof(window)),
        };
    }
}
