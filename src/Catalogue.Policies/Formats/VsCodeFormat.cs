using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Effects;
using Catalogue.Policies.Text;

namespace Catalogue.Policies.Formats;

/// <summary>The settings of Visual Studio Code that make it always ask before a tool runs.</summary>
internal sealed class VsCodeFormat : IPolicyFormat
{
    private static readonly NameRule Names = NameRule.Rewritten("_-", "Visual Studio Code puts an underscore for other characters in a tool's reference name") with
    {
        Widened = [PolicyAction.Ask],
    };

    public string Name => "vscode";

    public string Title => "VS Code and Copilot";

    public string Basis => "its setting chat.tools.eligibleForAutoApproval (experimental), as its source reads it in 2026";

    public IReadOnlyList<string> Steps { get; } =
    [
        "Add the setting to .vscode/settings.json of the workspace, or to the user settings.",
    ];

    public PolicyAbilities Abilities { get; } = new()
    {
        Allow = Ability.Partly("Visual Studio Code asks at the first call, unless the author calls the tool read-only or chat.tools.global.autoApprove is on, and offers to remember the answer; this setting cannot answer beforehand."),
        Deny = Ability.No("Visual Studio Code has no setting that denies one tool; take it out of the tool picker or of a custom agent's tools."),
        Hide = Ability.No("A tool leaves an agent's list by the tool picker or by the tools of a custom agent (.github/agents/NAME.agent.md), not by a setting. Hide is not deny: another agent still has it."),
        Ask = Ability.Yes("false means that no answer is remembered"),
        Limit = Ability.No("Visual Studio Code counts no calls."),
        Condition = Ability.No("Visual Studio Code has no rules on arguments of MCP tools."),
        DefaultDeny = Ability.No("Visual Studio Code asks about a tool that is not listed, unless its author calls it read-only, the user has approved it, or chat.tools.global.autoApprove is on."),
    };

    public DocumentEffects Read(string text, PolicyRequest request)
    {
        JsonElement tools = JsonElement.Parse(text).GetProperty("chat.tools.eligibleForAutoApproval");
        HashSet<string> asked = [.. tools.EnumerateObject().Where(t => t.Value.ValueKind == JsonValueKind.False).Select(t => t.Name)];
        return tool => asked.Contains(Names.Reading(tool)) ? ToolEffect.Named(PolicyAction.Ask) : ToolEffect.Unnamed(PolicyAction.Ask);
    }

    public string Sign => "\"chat.tools.";

    public PolicyDocument Write(PolicyRequest request)
    {
        var notes = new PolicyNotes(this, request, Names);
        notes.Add("The setting names tools without their server: it covers tools of that name from every server.");
        if (notes.Named(PolicyAction.Allow).Any())
            notes.Add(Abilities.Allow.How);
        var tools = new JsonObject();
        foreach (string tool in notes.Named(PolicyAction.Ask))
            tools[tool] = false;
        return notes.Document(".vscode/settings.json", "json", JsonText.Write(new JsonObject { ["chat.tools.eligibleForAutoApproval"] = tools }));
    }
}
