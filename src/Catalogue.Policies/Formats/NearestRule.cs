using Catalogue.Model.Policies;

namespace Catalogue.Policies.Formats;

/// <summary>The nearest rule that a format can say, never a weaker one where it can help it: what cannot be counted is asked, what cannot be asked is denied.</summary>
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
            ? rule with { Limit = null, Action = rule.Action == PolicyAction.Allow && can.Ask.IsFull ? PolicyAction.Ask : rule.Action }
            : rule;

    private static PolicyAction ActionOf(PolicyAction action, PolicyAbilities can) => action switch
    {
        PolicyAction.Hide when !can.Hide.IsFull => ActionOf(PolicyAction.Deny, can),
        PolicyAction.Ask when !can.Ask.IsFull => PolicyAction.Deny,
        PolicyAction.Deny when !can.Deny.IsFull => PolicyAction.Ask,
        _ => action,
    };
}
