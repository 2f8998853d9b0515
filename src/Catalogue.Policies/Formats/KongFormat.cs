using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Model.Json;
using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Effects;
using Catalogue.Policies.Text;

namespace Catalogue.Policies.Formats;

/// <summary>Kong's AI MCP proxy plugin in declarative form, with an access list for each tool.</summary>
internal sealed class KongFormat : IPolicyFormat
{
    /// <summary>The consumer group of the agents; the user's own.</summary>
    private const string Group = "agents";

    public string Name => "kong";

    public string Title => "Kong AI MCP Proxy";

    public string Basis => "its plugin reference for Gateway 3.13 (enterprise)";

    public IReadOnlyList<string> Steps { get; } =
    [
        "Put your own route in the place of the one named, and your own consumer group in the place of agents; every agent must be in it, since Kong lets through who is in no list.",
        "Apply it with deck gateway sync kong.yaml.",
    ];

    public PolicyAbilities Abilities { get; } = new()
    {
        Allow = Ability.Yes("tools[].acl.allow"),
        Deny = Ability.Yes("tools[].acl.deny, which wins"),
        Hide = Ability.Yes("a denied tool is left out of lists as well"),
        Ask = Ability.No("Kong cannot ask a person."),
        Limit = Ability.No("Kong's rate limits count requests of a route, not calls of one tool."),
        Condition = Ability.No("Kong's access lists know nothing of arguments."),
        DefaultDeny = Ability.Yes("default_acl"),
        HoldsFor = $"its consumer group {Group}",
    };

    public string Sign => "ai-mcp-proxy";

    public PolicyDocument Write(PolicyRequest request)
    {
        var notes = new PolicyNotes(this, request, NameRule.Any);
        notes.Place($"The consumer group {Group} and the route {request.ServerKey} are examples: put your own in their place.");
        var tools = new JsonArray();
        foreach (Recommendation rule in notes.Rules)
        {
            string list = rule.Action == PolicyAction.Allow ? "allow" : "deny";
            // The plugin's schema demands a description; an agent sees the server's own.
            tools.Add(new JsonObject { ["name"] = rule.Tool, ["description"] = list + " by policy", ["acl"] = Access(list) });
        }
        JsonObject byDefault = Access("deny");
        byDefault.Insert(0, "scope", "tools");
        var plugin = new JsonObject
        {
            ["name"] = "ai-mcp-proxy",
            ["route"] = request.ServerKey,
            ["config"] = new JsonObject
            {
                ["mode"] = "passthrough-listener",
                ["include_consumer_groups"] = true,
                ["default_acl"] = new JsonArray(byDefault),
                ["tools"] = tools,
            },
        };
        var root = new JsonObject { ["_format_version"] = "3.0", ["plugins"] = new JsonArray(plugin) };
        return notes.Document("kong.yaml", "yaml", YamlText.Write(root));
    }

    public DocumentEffects Read(string text, PolicyRequest request)
    {
        JsonElement config = YamlJson.Parse(text).GetProperty("plugins")[0].GetProperty("config");
        var lists = config.GetProperty("tools").EnumerateArray().ToDictionary(t => t.GetProperty("name").GetString()!, t => t.GetProperty("acl"), StringComparer.Ordinal);
        return tool => !lists.TryGetValue(tool, out JsonElement acl) ? ToolEffect.Unnamed(PolicyAction.Hide)
            : ToolEffect.Named(!acl.TryGetProperty("deny", out _) && acl.TryGetProperty("allow", out _) ? PolicyAction.Allow : PolicyAction.Hide);
    }

    private static JsonObject Access(string list) => new() { [list] = new JsonArray(Group) };
}
