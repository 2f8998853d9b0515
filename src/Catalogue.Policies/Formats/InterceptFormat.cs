using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Catalogue.Model.Json;
using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Conditions;
using Catalogue.Policies.Effects;
using Catalogue.Policies.Text;

namespace Catalogue.Policies.Formats;

/// <summary>The YAML file of the open-source Intercept proxy.</summary>
internal sealed class InterceptFormat : IPolicyFormat
{
    public string Name => "intercept-yaml";

    public string Title => "Intercept YAML";

    public string Basis => "its documentation and validator of 4 March 2026; later versions have further keys";

    public IReadOnlyList<string> Steps { get; } =
    [
        "Save it as policy.yaml.",
        "Start the server through the Intercept proxy with this file.",
    ];

    public PolicyAbilities Abilities { get; } = new()
    {
        Allow = Ability.Yes("rules: []"),
        Deny = Ability.Yes("action: deny"),
        Hide = Ability.Yes("hide, which denies as well"),
        Ask = Ability.No("This version of Intercept has no approval; later ones have require_approval."),
        Limit = Ability.Yes("rate_limit: N/minute, hour or day"),
        Condition = Ability.Yes("conditions; a missing argument fails them"),
        DefaultDeny = Ability.Yes("default: deny"),
    };

    public PolicyDocument Write(PolicyRequest request)
    {
        var notes = new PolicyNotes(this, request, NameRule.AnyButStar);
        var tools = new JsonObject();
        foreach (Recommendation rule in notes.Rules.Where(r => r.Action != PolicyAction.Hide))
            tools[rule.Tool] = new JsonObject { ["rules"] = Rules(rule) };
        var root = new JsonObject { ["version"] = "1", ["description"] = "Recommended policy for " + request.ServerKey, ["default"] = "deny" };
        if (notes.Named(PolicyAction.Hide).Any())
            root["hide"] = JsonText.List(notes.Named(PolicyAction.Hide));
        root["tools"] = tools;
        return notes.Document("policy.yaml", "yaml", YamlText.Write(root));
    }

    public DocumentEffects Read(string text, PolicyRequest request)
    {
        JsonElement root = YamlJson.Parse(text);
        HashSet<string> hidden = root.TryGetProperty("hide", out JsonElement hide) ? [.. hide.Texts()] : [];
        JsonElement tools = root.GetProperty("tools");
        return tool => hidden.Contains(tool) ? ToolEffect.Named(PolicyAction.Hide)
            : tools.Member(tool) is { } own ? Effect([.. own.GetProperty("rules").EnumerateArray()], tool, request)
            : ToolEffect.Unnamed(PolicyAction.Deny);
    }

    // Every rule must pass: one that denies is enough.
    private static ToolEffect Effect(JsonElement[] rules, string tool, PolicyRequest request)
    {
        if (Array.Exists(rules, r => r.TryGetProperty("action", out JsonElement action) && action.GetString() == "deny"))
            return ToolEffect.Named(PolicyAction.Deny);
        string tests = string.Concat(rules.Where(r => r.TryGetProperty("conditions", out _)).Select(r => JsonText.Write(JsonNode.Parse(r.GetProperty("conditions").GetRawText())!)));
        string? limit = rules.Select(r => r.TryGetProperty("rate_limit", out JsonElement rate) ? rate.GetString() : null).FirstOrDefault(l => l is not null);
        return new ToolEffect
        {
            Action = PolicyAction.Allow,
            Limit = limit?.Split('/') is [var max, var window] ? new RateLimit(int.Parse(max, CultureInfo.InvariantCulture), window) : null,
            Conditions = WrittenConditions.Of(request, tool, tests.Length == 0 ? null : tests, offered => string.Concat(offered.Select(c => JsonText.Write(new JsonArray(Condition(c)))))),
        };
    }

    private static JsonArray Rules(Recommendation rule)
    {
        var rules = new JsonArray();
        if (rule.Action == PolicyAction.Deny)
            rules.Add(new JsonObject { ["name"] = "denied", ["action"] = "deny", ["on_deny"] = "Denied by policy." });
        foreach (ArgumentCondition condition in rule.Conditions)
        {
            rules.Add(new JsonObject
            {
                ["name"] = "argument " + condition.Parameter,
                ["conditions"] = new JsonArray(Condition(condition)),
                ["on_deny"] = "Denied unless " + ConditionOperators.Describe(condition) + ".",
            });
        }
        if (rule.Limit is { } limit)
            rules.Add(new JsonObject { ["name"] = "calls in a " + limit.Window, ["rate_limit"] = $"{limit.Max}/{limit.Window}" });
        return rules;
    }

    private static JsonObject Condition(ArgumentCondition condition) => condition.Operator switch
    {
        ConditionOperators.In => New(condition, "in", JsonText.List(condition.Values)),
        ConditionOperators.AtMost or ConditionOperators.AtLeast => New(condition, condition.Operator, JsonNode.Parse(condition.Values[0])!),
        _ => New(condition, "regex", Pattern(condition)),
    };

    private static JsonObject New(ArgumentCondition condition, string op, JsonNode value) =>
        new() { ["path"] = "args." + condition.Parameter, ["op"] = op, ["value"] = value };

    // RE2 has no look-ahead, so "no segment starts with two dots" is spelt out segment by segment.
    private static string Pattern(ArgumentCondition condition) => condition.Operator switch
    {
        ConditionOperators.Under => $@"^{Regex.Escape(condition.Values[0])}(/(\.|\.?[^/.\\][^/\\]*)?)+$",
        ConditionOperators.Host => $@"^https://{Regex.Escape(condition.Values[0])}(/[\s\S]*)?$",
        ConditionOperators.Select => "^(SELECT|select) [^;]*$",
        ConditionOperators.Domain => $"^[^@,; ]+@{Regex.Escape(condition.Values[0])}$",
        _ => throw ConditionOperators.Unknown(condition),
    };
}
