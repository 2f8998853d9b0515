using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Conditions;
using Catalogue.Policies.Effects;
using Catalogue.Policies.Text;

namespace Catalogue.Policies.Formats;

/// <summary>
/// PolicyLayer's JSON of version 1, and with <c>ask</c> and conditions the superset of it that guard enforces. Which of them is written the rules decide, so
/// that both formats write the same bytes where both can say a rule.
/// </summary>
internal static class PolicyJson
{
    /// <param name="rules">One rule a tool, sorted by name, with nothing that the format cannot say.</param>
    public static string Write(IReadOnlyList<Recommendation> rules)
    {
        var root = new JsonObject { ["version"] = "1", ["default"] = "deny" };
        string[] hidden = [.. rules.Where(r => r.Action == PolicyAction.Hide).Select(r => r.Tool)];
        if (hidden.Length > 0)
            root["hide"] = JsonText.List(hidden);
        var tools = new JsonObject();
        foreach (Recommendation rule in rules.Where(r => r.Action != PolicyAction.Hide))
            tools[rule.Tool] = Rule(rule);
        root["tools"] = tools;
        return JsonText.Write(root);
    }

    public static DocumentEffects Read(string text, PolicyRequest request)
    {
        JsonElement root = JsonElement.Parse(text), tools = root.GetProperty("tools");
        HashSet<string> hidden = root.TryGetProperty("hide", out JsonElement hide) ? [.. hide.Texts()] : [];
        return tool => hidden.Contains(tool) ? ToolEffect.Named(PolicyAction.Hide)
            : tools.Member(tool) is { } own ? Effect(own, tool, request)
            : ToolEffect.Unnamed(PolicyAction.Deny);
    }

    private static ToolEffect Effect(JsonElement rule, string tool, PolicyRequest request)
    {
        if (rule.TryGetProperty("deny_if", out JsonElement denials))
            return denials.EnumerateArray().All(d => d.GetProperty("conditions").GetArrayLength() == 0) ? ToolEffect.Named(PolicyAction.Deny) : throw new FormatException("deny_if holds a condition");
        string? required = rule.TryGetProperty("require", out JsonElement require) ? JsonText.Write(JsonNode.Parse(require.GetRawText())!) : null;
        return ToolEffect.Named(rule.TryGetProperty("ask", out JsonElement ask) && ask.GetBoolean() ? PolicyAction.Ask : PolicyAction.Allow) with
        {
            Limit = rule.TryGetProperty("limits", out JsonElement limits) ? new RateLimit(limits[0].GetProperty("max").GetInt32(), limits[0].GetProperty("window").GetString()!) : null,
            Conditions = WrittenConditions.Of(request, tool, required, offered => JsonText.Write(Requirements(offered))),
        };
    }

    // A denied tool is listed with an unconditional denial: the agent is told why, and a reader sees that it was not forgotten.
    private static JsonObject Rule(Recommendation rule)
    {
        if (rule.Action == PolicyAction.Deny)
            return new JsonObject { ["deny_if"] = new JsonArray(new JsonObject { ["conditions"] = new JsonArray(), ["on_deny"] = "Denied by policy." }) };
        var written = new JsonObject();
        if (rule.Action == PolicyAction.Ask)
            written["ask"] = true;
        if (rule.Conditions.Count > 0)
            written["require"] = Requirements(rule.Conditions);
        if (rule.Limit is { } limit)
            written["limits"] = new JsonArray(new JsonObject { ["counter"] = rule.Tool + "_rate", ["window"] = limit.Window, ["max"] = limit.Max, ["scope"] = "grant" });
        return written;
    }

    private static JsonArray Requirements(IReadOnlyList<ArgumentCondition> conditions) => [.. conditions.Select(Requirement)];

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
