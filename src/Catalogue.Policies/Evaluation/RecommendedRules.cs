using Catalogue.Model.Policies;
using Catalogue.Policies.Conditions;
using Catalogue.Policies.Effects;

namespace Catalogue.Policies.Evaluation;

/// <summary>Our own recommendations as a policy in force.</summary>
internal static class RecommendedRules
{
    /// <param name="rules">One rule a tool; their conditions are in force.</param>
    public static PolicyRules Of(IEnumerable<Recommendation> rules, ToolRule unlisted) => new(
        rules.DistinctBy(r => r.Tool, StringComparer.Ordinal).ToDictionary(r => r.Tool, r => Rule(r.Tool, ToolEffect.Of(r)), StringComparer.Ordinal), [], unlisted);

    /// <summary>What a document does to one tool, as the policy for whatever is called.</summary>
    public static PolicyRules Of(ToolEffect effect) => new(new Dictionary<string, ToolRule>(), [], Rule("", effect));

    private static ToolRule Rule(string tool, ToolEffect effect) => new()
    {
        Action = effect.Action,
        Reason = ActionReason.Of(effect.Action, effect.Limit),
        Require = [.. effect.Conditions.Select(c => new TestGroup([Test(c)], $"Denied unless {ConditionOperators.Describe(c)}."))],
        Limits = effect.Limit is { } limit ? [new CallLimit(CounterOf(tool), limit.Max, WindowOf(limit))] : [],
    };

    /// <summary>The name under which calls of one tool are counted.</summary>
    public static string CounterOf(string tool) => tool + "_rate";

    private static TimeSpan WindowOf(RateLimit limit) => CallLimit.WindowOf(limit.Window) ?? throw new ArgumentException($"no such window: '{limit.Window}'", nameof(limit));

    private static ArgumentTest Test(ArgumentCondition condition)
    {
        bool isNumber = condition.Operator is ConditionOperators.AtMost or ConditionOperators.AtLeast;
        var kind = isNumber ? System.Text.Json.JsonValueKind.Number : System.Text.Json.JsonValueKind.String;
        return new ArgumentTest([condition.Parameter], condition.Operator, [.. condition.Values.Select(v => new RuleValue(kind, v))], null, ConditionOperators.Describe(condition));
    }
}
