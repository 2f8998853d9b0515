using System.Text.Json.Nodes;
using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
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
        Deny = Ability.Yes("deny_if without conditions, or no entry at all"),
        Hide = Ability.Yes("hide, which denies as well"),
        Ask = Ability.No("PolicyLayer JSON documents no key for approval."),
        Limit = Ability.Yes("limits"),
        Condition = Ability.No("Its keys require and deny_if take conditions, but their form is not documented."),
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

    // A denied tool is listed with an unconditional denial: the agent is told why, and a reader sees that it was not forgotten.
    private static JsonObject Rule(Recommendation rule) => rule switch
    {
        { Action: PolicyAction.Deny } => new JsonObject
        {
            ["deny_if"] = new JsonArray(new JsonObject { ["conditions"] = new JsonArray(), ["on_deny"] = "Denied until a person approves." }),
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
