using System.Text;
using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Effects;
using Catalogue.Policies.Text;
using Tomlyn.Model;

namespace Catalogue.Policies.Formats;

/// <summary>The server table of the Codex command line's <c>config.toml</c>.</summary>
internal sealed class CodexFormat : IPolicyFormat
{
    private static readonly NameRule Keys = NameRule.Only("_-", "a Codex server name takes letters, digits, _ and - only");

    public string Name => "codex";

    public string Title => "OpenAI Codex";

    public string Basis => "Codex 0.169.0";

    public IReadOnlyList<string> Steps { get; } =
    [
        "Add the tables to .codex/config.toml of a trusted project, or to ~/.codex/config.toml.",
        "The command codex mcp list still runs without an error.",
    ];

    public PolicyAbilities Abilities { get; } = new()
    {
        Allow = Ability.Yes("enabled_tools, approval_mode = \"approve\""),
        Deny = Ability.Yes("disabled_tools, which is applied last"),
        Hide = Ability.Yes("disabled_tools, which takes the tool away altogether"),
        Ask = Ability.Yes("approval_mode = \"prompt\""),
        Limit = Ability.No("Codex counts no calls."),
        Condition = Ability.No("Codex has no rules on arguments."),
        DefaultDeny = Ability.Yes("enabled_tools lists what there is"),
    };

    public string Sign => "enabled_tools";

    public PolicyDocument Write(PolicyRequest request)
    {
        var notes = new PolicyNotes(this, request, NameRule.Any, Keys);
        notes.Place("This is a fragment: it joins the table of the server, which also needs its own command or url.");
        var text = new StringBuilder()
            .Append(TomlText.Table("mcp_servers", request.ServerKey))
            .Append(TomlText.Pair("enabled_tools", notes.Named(PolicyAction.Allow, PolicyAction.Ask)));
        if (notes.Named(PolicyAction.Deny, PolicyAction.Hide).Any())
            text.Append(TomlText.Pair("disabled_tools", notes.Named(PolicyAction.Deny, PolicyAction.Hide)));
        text.Append(TomlText.Pair("default_tools_approval_mode", "prompt"));
        foreach (string tool in notes.Named(PolicyAction.Allow))
            text.Append('\n').Append(TomlText.Table("mcp_servers", request.ServerKey, "tools", tool)).Append(TomlText.Pair("approval_mode", "approve"));
        return notes.Document(".codex/config.toml", "toml", text.ToString());
    }

    public DocumentEffects Read(string text, PolicyRequest request)
    {
        var server = (TomlTable)((TomlTable)TomlText.Parse(text)["mcp_servers"])[request.ServerKey];
        HashSet<string> enabled = [.. TomlText.Texts(server, "enabled_tools")], disabled = [.. TomlText.Texts(server, "disabled_tools")];
        var tools = server.TryGetValue("tools", out object own) ? (TomlTable)own : [];
        return tool =>
        {
            if (disabled.Contains(tool))
                return ToolEffect.Named(PolicyAction.Hide);
            if (!enabled.Contains(tool))
                return ToolEffect.Unnamed(PolicyAction.Hide);
            object mode = tools.TryGetValue(tool, out object table) ? ((TomlTable)table)["approval_mode"] : server["default_tools_approval_mode"];
            return ToolEffect.Named((string)mode == "approve" ? PolicyAction.Allow : PolicyAction.Ask);
        };
    }
}
