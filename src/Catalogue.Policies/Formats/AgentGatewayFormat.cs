using System.Text.Json.Nodes;
using Catalogue.Model.Json;
using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Effects;
using Catalogue.Policies.Text;

namespace Catalogue.Policies.Formats;

/// <summary>agentgateway's MCP authorisation: a list of CEL rules, each of which allows what it matches.</summary>
internal sealed class AgentGatewayFormat : IPolicyFormat
{
    public string Name => "agentgateway";

    public string Title => "agentgateway (CEL)";

    public string Basis => "its configuration schema and documentation of August 2026";

    public IReadOnlyList<string> Steps { get; } =
    [
        "Merge policies into the route or backend that holds the server as a target.",
    ];

    public PolicyAbilities Abilities { get; } = new()
    {
        Allow = Ability.Yes("a rule that names the tool"),
        Deny = Ability.Yes("no rule that names the tool"),
        Hide = Ability.Yes("a tool without a rule is left out of lists as well"),
        Ask = Ability.No("agentgateway cannot ask a person."),
        Limit = Ability.No("agentgateway's localRateLimit counts all calls of a route together, not those of one tool."),
        Condition = Ability.No("agentgateway decides on the tool's name only: mcp.tool.arguments is empty when a call is authorised (its own documentation since August 2026), and a rule that reads it never matches."),
        DefaultDeny = Ability.Yes("whatever no rule matches"),
    };

    public string Sign => "mcpAuthorization";

    public PolicyDocument Write(PolicyRequest request)
    {
        var notes = new PolicyNotes(this, request, NameRule.Any);
        notes.Place("This is a fragment: it belongs under the MCP backend or its route, not under a single target; the target's name is the server key.");
        var rules = JsonText.List(notes.Named(PolicyAction.Allow).Select(tool => Rule(request.ServerKey, tool)));
        // An empty list would switch authorisation off.
        if (rules.Count == 0)
            rules.Add("false");
        var authorisation = new JsonObject { ["mcpAuthorization"] = new JsonObject { ["rules"] = rules } };
        return notes.Document("agentgateway.yaml", "yaml", YamlText.Write(new JsonObject { ["policies"] = authorisation }));
    }

    public DocumentEffects Read(string text, PolicyRequest request)
    {
        HashSet<string> rules = [.. YamlJson.Parse(text).GetProperty("policies").GetProperty("mcpAuthorization").GetProperty("rules").Texts()];
        return tool => rules.Contains(Rule(request.ServerKey, tool)) ? ToolEffect.Named(PolicyAction.Allow) : ToolEffect.Unnamed(PolicyAction.Hide);
    }

    private static string Rule(string key, string tool) => $"mcp.tool.target == {Quoted.Cel(key)} && mcp.tool.name == {Quoted.Cel(tool)}";
}
