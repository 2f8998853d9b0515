using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Conditions;
using Catalogue.Policies.Effects;
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

    public string Sign => "\"cedarv1\"";

    public PolicyDocument Write(PolicyRequest request)
    {
        var notes = new PolicyNotes(this, request, NameRule.Any);
        notes.Place("The file belongs to one server: start that server with --authz-config and this file.");
        var cedar = new JsonObject
        {
            ["policies"] = JsonText.List(notes.Rules.Where(r => r.Action == PolicyAction.Allow).Select(Permit).DefaultIfEmpty(Nothing)),
            ["entities_json"] = "[]",
        };
        var root = new JsonObject { ["version"] = "1.0", ["type"] = "cedarv1", ["cedar"] = cedar };
        return notes.Document("authz.json", "json", JsonText.Write(root));
    }

    // Only permits are written, and what none of them permits is denied.
    public DocumentEffects Read(string text, PolicyRequest request)
    {
        string[] policies = [.. JsonElement.Parse(text).GetProperty("cedar").GetProperty("policies").Texts()];
        if (Array.Find(policies, p => p != Nothing && !p.StartsWith("permit(", StringComparison.Ordinal)) is { } other)
            throw new FormatException("is no permit: " + other);
        HashSet<string> whole = [.. policies];
        return tool => whole.Contains(Head(tool) + ";") ? ToolEffect.Named(PolicyAction.Allow)
            : Array.Find(policies, p => p.StartsWith(Head(tool), StringComparison.Ordinal)) is { } permit
                ? ToolEffect.Named(PolicyAction.Allow) with { Conditions = WrittenConditions.Of(request, tool, permit[Head(tool).Length..], Tail) }
            : ToolEffect.Unnamed(PolicyAction.Hide);
    }

    // ToolHive does not start with an empty list.
    private const string Nothing = "forbid(principal, action, resource);";

    private static string Permit(Recommendation rule) => Head(rule.Tool) + (rule.Conditions.Count == 0 ? ";" : Tail(rule.Conditions));

    private static string Head(string tool) => $"permit(principal, action == Action::\"call_tool\", resource == Tool::{Quoted.Cedar(tool)})";

    private static string Tail(IReadOnlyList<ArgumentCondition> conditions) => $" when {{ {CedarConditions.Write(conditions)} }};";
}
