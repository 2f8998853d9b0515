using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Model.Json;
using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Effects;
using Catalogue.Policies.Text;

namespace Catalogue.Policies.Formats;

/// <summary>The server entry of LiteLLM's <c>config.yaml</c>.</summary>
internal sealed class LiteLlmFormat : IPolicyFormat
{
    private static readonly NameRule Keys = NameRule.Only("_-", "a LiteLLM server name takes letters, digits and _ only");

    public string Name => "litellm";

    public string Title => "LiteLLM";

    public string Basis => "its proxy's source and documentation of 2026";

    public IReadOnlyList<string> Steps { get; } =
    [
        "Add the entry to the proxy's config.yaml and restart the proxy.",
    ];

    public PolicyAbilities Abilities { get; } = new()
    {
        Allow = Ability.Yes("allowed_tools"),
        Deny = Ability.Yes("disallowed_tools"),
        Hide = Ability.Yes("a tool that is not allowed is not listed"),
        Ask = Ability.No("LiteLLM cannot ask a person."),
        Limit = Ability.No("LiteLLM limits keys and teams, not the calls of one tool."),
        Condition = Ability.No("LiteLLM's allowed_params names arguments but not their values; its tool permission guardrail can test them with patterns."),
        DefaultDeny = Ability.Yes("allowed_tools lists what there is"),
    };

    // The proxy joins server and tool with a hyphen and refuses to load a server whose own name holds one.
    public string KeyIn(string serverKey) => serverKey.Replace('-', '_');

    public string Sign => "allowed_tools";

    public PolicyDocument Write(PolicyRequest request)
    {
        var notes = new PolicyNotes(this, request, NameRule.AnyButStar, Keys);
        notes.Place("This is a fragment: it joins the entry of the server, which also needs its own url or command.");
        var allowed = JsonText.List(notes.Named(PolicyAction.Allow));
        if (allowed.Count == 0)
        {
            notes.Add("Nothing is allowed; since an empty list can be read as no restriction, the list names a tool that does not exist.");
            allowed.Add("no-tool-is-allowed");
        }
        var entry = new JsonObject { ["allowed_tools"] = allowed };
        if (notes.Named(PolicyAction.Deny, PolicyAction.Hide).Any())
            entry["disallowed_tools"] = JsonText.List(notes.Named(PolicyAction.Deny, PolicyAction.Hide));
        notes.Add("LiteLLM refuses a hyphen in a server's name: where the name has one, an underscore stands in this file.");
        var root = new JsonObject { ["mcp_servers"] = new JsonObject { [KeyIn(request.ServerKey)] = entry } };
        return notes.Document("config.yaml", "yaml", YamlText.Write(root));
    }

    public DocumentEffects Read(string text, PolicyRequest request)
    {
        JsonElement entry = YamlJson.Parse(text).GetProperty("mcp_servers").GetProperty(KeyIn(request.ServerKey));
        HashSet<string> allowed = [.. entry.GetProperty("allowed_tools").Texts()];
        HashSet<string> denied = entry.TryGetProperty("disallowed_tools", out JsonElement list) ? [.. list.Texts()] : [];
        return tool => denied.Contains(tool) ? ToolEffect.Named(PolicyAction.Hide)
            : allowed.Contains(tool) ? ToolEffect.Named(PolicyAction.Allow)
            : ToolEffect.Unnamed(PolicyAction.Hide);
    }
}
