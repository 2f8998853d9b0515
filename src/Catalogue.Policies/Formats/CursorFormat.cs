using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Effects;
using Catalogue.Policies.Text;

namespace Catalogue.Policies.Formats;

/// <summary>The allowlist of Cursor's <c>permissions.json</c>.</summary>
internal sealed class CursorFormat : IPolicyFormat
{
    private static readonly NameRule Names = NameRule.Only("_-./", "a Cursor entry is a pattern, and only letters, digits and _ - . / surely stand for themselves in it");

    public string Name => "cursor";

    public string Title => "Cursor";

    public string Basis => "its permissions.json reference, read in November 2026";

    public IReadOnlyList<string> Steps { get; } =
    [
        "Save it as .cursor/permissions.json in the workspace, or as ~/.cursor/permissions.json for all of them.",
    ];

    public PolicyAbilities Abilities { get; } = new()
    {
        Allow = Ability.Yes("mcpAllowlist: SERVER:TOOL"),
        Deny = Ability.No("Cursor's file only says what runs without asking; switch a tool off in its settings to deny it."),
        Hide = Ability.No("Cursor's file hides nothing; switch a tool off in its settings."),
        Ask = Ability.Yes("every tool that is not listed"),
        Limit = Ability.No("Cursor counts no calls."),
        Condition = Ability.No("Cursor has no rules on arguments."),
        DefaultDeny = Ability.No("Cursor asks about a tool that is not listed; with Auto-review on its own review decides, and with Run Everything on nobody is asked."),
    };

    public string Sign => "\"mcpAllowlist\"";

    public PolicyDocument Write(PolicyRequest request)
    {
        var notes = new PolicyNotes(this, request, Names, Names);
        notes.Place("The list replaces the one in Cursor's settings; put the entries of all servers into one file.");
        var list = JsonText.List(notes.Named(PolicyAction.Allow).Select(tool => $"{request.ServerKey}:{tool}"));
        return notes.Document(".cursor/permissions.json", "json", JsonText.Write(new JsonObject { ["mcpAllowlist"] = list }));
    }

    public DocumentEffects Read(string text, PolicyRequest request)
    {
        HashSet<string> list = [.. JsonElement.Parse(text).GetProperty("mcpAllowlist").Texts()];
        return tool => list.Contains($"{request.ServerKey}:{tool}") ? ToolEffect.Named(PolicyAction.Allow) : ToolEffect.Unnamed(PolicyAction.Ask);
    }
}
