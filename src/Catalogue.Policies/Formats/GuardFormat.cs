using System.Text.Json.Nodes;
using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Conditions;
using Catalogue.Policies.Text;

namespace Catalogue.Policies.Formats;

/// <summary>The JSON that <c>catalogue guard</c> enforces: PolicyLayer's version 1, with approval and conditions beside it.</summary>
public sealed class GuardFormat : IPolicyFormat
{
    public string Name => "guard";

    public string Title => "catalogue guard";

    public string Basis => "this program";

    public IReadOnlyList<string> Steps { get; } =
    [
        "Save it as policy.json; catalogue guard check policy.json says what it means.",
        "Put catalogue guard --policy policy.json -- before the command that starts the server; catalogue guard install does it in a client's configuration.",
    ];

    public PolicyAbilities Abilities { get; } = new()
    {
        Allow = Ability.Yes("an entry under tools; {} sets no further rule"),
        Deny = Ability.Yes("deny_if without conditions, or no entry at all"),
        Hide = Ability.Yes("hide, which denies as well"),
        Ask = Ability.Yes("ask"),
        Limit = Ability.Yes("limits"),
        Condition = Ability.Yes("require; a missing or ambiguous argument fails it"),
        DefaultDeny = Ability.Yes("\"default\": \"deny\""),
    };

    public PolicyDocument Write(PolicyRequest request)
    {
        var notes = new PolicyNotes(this, request, NameRule.AnyButStar);
        var tools = new JsonObject();
        foreach (Recommendation rule in notes.Rules.Where(r => r.Action != PolicyAction.Hide))
            tools[rule.Tool] = Rule(rule);
        var root = new JsonObject { ["version"] = "1", ["default"] = "deny" };
        if (notes.Named(PolicyAction.Hide).Any())
            root["hide"] = JsonText.List(notes.Named(PolicyAction.Hide));
        root["tools"] = tools;
        return notes.Document("policy.json", "json", JsonText.Write(root));
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
