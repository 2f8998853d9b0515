using System.Text.Json.Nodes;
using Catalogue.Model.Policies;

namespace Catalogue.Policies.Conditions;

/// <summary>Arguments that meet conditions, and arguments that break them.</summary>
internal static class ConditionSample
{
    public static JsonObject Meeting(IReadOnlyList<ArgumentCondition> conditions)
    {
        var arguments = new JsonObject();
        foreach (ArgumentCondition condition in conditions)
            arguments[condition.Parameter] ??= Good(condition);
        return arguments;
    }

    /// <summary>Meets all conditions but the first.</summary>
    public static JsonObject Breaking(IReadOnlyList<ArgumentCondition> conditions)
    {
        JsonObject arguments = Meeting(conditions);
        arguments[conditions[0].Parameter] = Bad(conditions[0]);
        return arguments;
    }

    private static JsonNode Good(ArgumentCondition condition) => condition.Operator switch
    {
        ConditionOperators.Under => condition.Values[0] + "/notes.txt",
        ConditionOperators.Host => $"https://{condition.Values[0]}/page",
        ConditionOperators.Select => "SELECT name FROM places",
        ConditionOperators.Domain => "someone@" + condition.Values[0],
        ConditionOperators.In => condition.Values[0],
        ConditionOperators.AtMost or ConditionOperators.AtLeast => JsonNode.Parse(condition.Values[0])!,
        _ => throw ConditionOperators.Unknown(condition),
    };

    private static JsonNode Bad(ArgumentCondition condition) => condition.Operator switch
    {
        ConditionOperators.Under => condition.Values[0] + "/../etc/passwd",
        ConditionOperators.Host => $"https://{condition.Values[0]}.evil.example/",
        ConditionOperators.Select => "SELECT 1; DROP TABLE places",
        ConditionOperators.Domain => $"someone@elsewhere.example,me@{condition.Values[0]}",
        ConditionOperators.In => condition.Values[0] + "-not",
        ConditionOperators.AtMost => 1_000_000_000,
        ConditionOperators.AtLeast => -1_000_000_000,
        _ => throw ConditionOperators.Unknown(condition),
    };
}
