using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Effects;
using Catalogue.Policies.Text;

namespace Catalogue.Policies.Formats;

/// <summary>PolicyLayer's JSON document, version 1; only the keys that are documented or published.</summary>
internal sealed class PolicyLayerFormat : IPolicyFormat
{
    public string Name => "policylayer-json";

    public string Title => "PolicyLayer JSON";

    public string Basis => "its documentation of JSON version 1, read in November 2026";

    public IReadOnlyList<string> Steps { get; } =
    [
        "Paste the document as the policy of the grant that covers the server.",
    ];

    public PolicyAbilities Abilities { get; } = new()
    {
        Allow = Ability.Yes("an entry under tools; {} sets no further rule"),
        Deny = Ability.Yes("deny_if without conditions, or no entry at all; the tool stays visible"),
        Hide = Ability.Yes("hide, which denies as well"),
        Ask = Ability.No("PolicyLayer's documentation of this document gives a tool four states (allow, deny, hide and custom), and none of them waits for a person."),
        Limit = Ability.Yes("limits; all_tools.limits counts the calls of every tool together"),
        Condition = Ability.No("A tool in PolicyLayer's state custom can have conditions under require and deny_if; what one condition looks like is not in the documentation that we could read, so none is written."),
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

    public DocumentEffects Read(string text, PolicyRequest request)
    {
        JsonElement root = JsonElement.Parse(text), tools = root.GetProperty("tools");
        HashSet<string> hidden = root.TryGetProperty("hide", out JsonElement hide) ? [.. hide.Texts()] : [];
        return tool => hidden.Contains(tool) ? ToolEffect.Named(PolicyAction.Hide)
            : tools.Member(tool) is { } own ? Effect(own)
            : ToolEffect.Unnamed(PolicyAction.Deny);
    }

    private static ToolEffect Effect(JsonElement rule)
    {
        if (rule.TryGetProperty("deny_if", out JsonElement denials))
            return denials.EnumerateArray().All(d => d.GetProperty("conditions").GetArrayLength() == 0) ? ToolEffect.Named(PolicyAction.Deny) : throw new FormatException("deny_if holds a condition");
        return ToolEffect.Named(PolicyAction.Allow) with
        {
            Limit = rule.TryGetProperty("limits", out JsonElement limits) ? new RateLimit(limits[0].GetProperty("max").GetInt32(), limits[0].GetProperty("window").GetString()!) : null,
        };
    }

    // A denied tool is listed with an unconditional denial: the agent is told why, and a reader sees that it was not forgotten.
    private static JsonObject Rule(Recommendation rule) => rule switch
    {
        { Action: PolicyAction.Deny } => new JsonObject
        {
            ["deny_if"] = new JsonArray(new JsonObject { ["conditions"] = new JsonArray(), ["on_deny"] = "Denied by policy." }),
        },
        { Limit: { } limit } => new JsonObject
        {
            ["limits"] = new JsonArray(new JsonObject
            {
                ["counter"] = rule.Tool + "_rate",
                ["window"] = limit.Window,
                ["max"] = limit.Max,
                ["scope"] = "grant",
            }),
        },
        _ => [],
    };
}
