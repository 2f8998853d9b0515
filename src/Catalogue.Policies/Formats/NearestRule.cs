using Catalogue.Model.Policies;
using Catalogue.Model.Verdicts;

namespace Catalogue.Policies.Formats;

/// <summary>
/// The nearest rule that a format can say: what cannot be asked is denied, and a tool at High that cannot be counted is asked. Below High the limit is lost,
/// which the format's note says.
/// </summary>
internal static class NearestRule
{
    /// <summary>The rule as the format will hold it.</summary>
    public static Recommendation Of(Recommendation rule, PolicyAbilities can)
    {
        Recommendation narrowed = WithoutConditions(rule, can);
        Recommendation counted = WithoutLimit(narrowed, can);
        return counted with { Action = ActionOf(counted.Action, can) };
    }

    private static Recommendation WithoutConditions(Recommendation rule, PolicyAbilities can) =>
        rule.Conditions.Any(c => can.Condition.Degree == AbilityDegree.No || can.OperatorsMissing.Contains(c.Operator))
            ? rule with { Conditions = [], Action = rule.Action == PolicyAction.Allow ? PolicyAction.Ask : rule.Action }
            : rule;

    private static Recommendation WithoutLimit(Recommendation rule, PolicyAbilities can) =>
        rule.Limit is not null && !can.Limit.IsFull
            ? rule with { Limit = null, Action = NeedsItsLimit(rule) ? PolicyAction.Ask : rule.Action }
            : rule;

    /// <summary>Whether the tool may be allowed only as long as its calls are counted.</summary>
    public static bool NeedsItsLimit(Recommendation rule) => rule is { Action: PolicyAction.Allow, Limit: not null, Level: >= RiskLevel.High };

    private static PolicyAction ActionOf(PolicyAction action, PolicyAbilities can) => action switch
    {
        PolicyAction.Hide when !can.Hide.IsFull => ActionOf(PolicyAction.Deny, can),
        PolicyAction.Ask when !can.Ask.IsFull => PolicyAction.Deny,
        PolicyAction.Deny when !can.Deny.IsFull => PolicyAction.Ask,
        _ => action,
    };
}
