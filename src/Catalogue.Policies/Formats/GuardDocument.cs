using System.Text.Json.Nodes;
using Catalogue.Model.Policies;
using Catalogue.Policies.Conditions;
using Catalogue.Policies.Text;

namespace Catalogue.Policies.Formats;

/// <summary>
/// The JSON that <c>catalogue guard</c> enforces: PolicyLayer's version 1, with approval and conditions beside it. It can say every recommendation whole; a
/// name that is no valid Unicode, or a wildcard elsewhere, is left out and so denied.
/// </summary>
public static class GuardDocument
{
    /// <param name="rules">One rule a tool; their conditions are in force.</param>
    public static string Write(IEnumerable<Recommendation> rules)
    {
        Recommendation[] written = [.. rules.Where(r => r.Tool != "*" && Quoted.IsWellFormed(r.Tool)).OrderBy(r => r.Tool, StringComparer.Ordinal)];
        var root = new JsonObject { ["version"] = "1", ["default"] = "deny" };
        if (written.Any(r => r.Action == PolicyAction.Hide))
            root["hide"] = JsonText.List(written.Where(r => r.Action == PolicyAction.Hide).Select(r => r.Tool));
        var tools = new JsonObject();
        foreach (Recommendation rule in written.Where(r => r.Action != PolicyAction.Hide))
            tools[rule.Tool] = Rule(rule);
        root["tools"] = tools;
        return JsonText.Write(root);
    }

    private static JsonObject Rule(Recommendation rule)
    {
        if (rule.Action == PolicyAction.Deny)
            return new JsonObject { ["deny_if"] = new JsonArray(new JsonObject { ["conditions"] = new JsonArray(), ["on_deny"] = "Denied until a person approves." }) };
        var written = new JsonObject();
        if (rule.Action == PolicyAction.Ask)
            written["ask"] = true;
        if (rule.Conditions.Count > 0)
            written["require"] = new JsonArray([.. rule.Conditions.Select(Requirement)]);
        if (rule.Limit is { } limit)
            written["limits"] = new JsonArray(new JsonObject { ["counter"] = rule.Tool + "_rate", ["window"] = limit.Window, ["max"] = limit.Max, ["scope"] = "grant" });
        return written;
    }

    private static JsonObject Requirement(ArgumentCondition condition)
    {
        var test = new JsonObject
        {
            ["path"] = condition.Parameter.Contains('.', StringComparison.Ordinal) ? new JsonArray(condition.Parameter) : "args." + condition.Parameter,
            ["op"] = condition.Operator,
        };
        if (condition.Operator == ConditionOperators.In)
            test["value"] = JsonText.List(condition.Values);
        else if (condition.Values.Count > 0)
            test["value"] = condition.Operator is ConditionOperators.AtMost or ConditionOperators.AtLeast ? JsonNode.Parse(condition.Values[0]) : condition.Values[0];
        return new JsonObject { ["conditions"] = new JsonArray(test), ["on_deny"] = $"Denied unless {ConditionOperators.Describe(condition)}." };
    }
}
