using System.Text.Json.Nodes;
using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Conditions;
using Catalogue.Policies.Text;

namespace Catalogue.Policies.Formats;

/// <summary>ToolHive's authorisation file with Cedar policies.</summary>
internal sealed class ToolHiveFormat : IPolicyFormat
{
    public string Name => "toolhive";

    public string Title => "ToolHive (Cedar)";

    public string Basis => "its documentation of August 2026 and Cedar 4.13";

    public IReadOnlyList<string> Steps { get; } =
    [
        "Save it as authz.json.",
        "Start the server with thv run --authz-config authz.json.",
    ];

    public PolicyAbilities Abilities { get; } = new()
    {
        Allow = Ability.Yes("permit"),
        Deny = Ability.Yes("no permit"),
        Hide = Ability.Yes("a tool without a permit is left out of lists as well"),
        Ask = Ability.No("ToolHive cannot ask a person."),
        Limit = Ability.No("Cedar counts no calls."),
        Condition = Ability.Partly("Lists carry no arguments, so a tool with a condition can be left out of lists though calls that meet it pass; amounts must be whole numbers."),
        DefaultDeny = Ability.Yes("Cedar denies what nothing permits"),
    };

    public PolicyDocument Write(PolicyRequest request)
    {
        var notes = new PolicyNotes(this, request, NameRule.Any);
        notes.Place("The file belongs to one server: start that server with --authz-config and this file.");
        var cedar = new JsonObject
        {
            ["policies"] = JsonText.List(notes.Rules.Where(r => r.Action == PolicyAction.Allow).Select(Permit)),
            ["entities_json"] = "[]",
        };
        var root = new JsonObject { ["version"] = "1.0", ["type"] = "cedarv1", ["cedar"] = cedar };
        return notes.Document("authz.json", "json", JsonText.Write(root));
    }

    private static string Permit(Recommendation rule)
    {
        string head = $"permit(principal, action == Action::\"call_tool\", resource == Tool::{Quoted.Cedar(rule.Tool)})";
        return rule.Conditions.Count == 0 ? head + ";" : $"{head} when {{ {CedarConditions.Write(rule.Conditions)} }};";
    }
}
