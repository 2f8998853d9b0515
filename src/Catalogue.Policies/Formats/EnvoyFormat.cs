using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Model.Json;
using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Conditions;
using Catalogue.Policies.Effects;
using Catalogue.Policies.Text;

namespace Catalogue.Policies.Formats;

/// <summary>The MCPRoute of Envoy AI Gateway with an authorisation list.</summary>
internal sealed class EnvoyFormat : IPolicyFormat
{
    // The resource's own bounds.
    private const int ToolsPerRule = 16;
    private const int MostRules = 32;

    private static readonly NameRule Keys = new(
        static key => key.Length is > 0 and <= 50 && key.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && key[0] != '-' && key[^1] != '-',
        "a Kubernetes name takes lower-case letters, digits and inner hyphens only");

    public string Name => "envoy-ai-gateway";

    public string Title => "Envoy AI Gateway";

    public string Basis => "its MCPRoute v1beta1 of August 2026";

    public IReadOnlyList<string> Steps { get; } =
    [
        "Put the names of your own gateway and backend in.",
        "Apply it with kubectl apply -f mcproute.yaml.",
    ];

    public PolicyAbilities Abilities { get; } = new()
    {
        Allow = Ability.Yes("action: Allow"),
        Deny = Ability.Yes("defaultAction: Deny"),
        Hide = Ability.Yes("a denied tool is left out of lists as well"),
        Ask = Ability.No("Envoy AI Gateway cannot ask a person."),
        Limit = Ability.No("An MCPRoute counts no calls; Envoy's rate limits count requests, not calls of one tool."),
        Condition = Ability.Partly("A condition is an experimental CEL expression. Lists carry no arguments, so a tool with a condition is left out of lists though calls that meet it pass."),
        DefaultDeny = Ability.Yes("defaultAction: Deny"),
    };

    public string? KeyPattern => "^[a-z0-9]([a-z0-9-]{0,48}[a-z0-9])?$";

    public string Sign => "aigateway.envoyproxy.io";

    public PolicyDocument Write(PolicyRequest request)
    {
        var notes = new PolicyNotes(this, request, NameRule.Any, Keys);
        notes.Place("The names of your gateway and of the backend are your own: put them under parentRefs and backendRefs.");
        var root = new JsonObject
        {
            ["apiVersion"] = "aigateway.envoyproxy.io/v1beta1",
            ["kind"] = "MCPRoute",
            ["metadata"] = new JsonObject { ["name"] = request.ServerKey + "-policy" },
            ["spec"] = new JsonObject
            {
                ["parentRefs"] = new JsonArray(new JsonObject { ["name"] = "my-gateway" }),
                ["backendRefs"] = new JsonArray(new JsonObject { ["name"] = request.ServerKey, ["kind"] = "Backend", ["group"] = "gateway.envoyproxy.io" }),
                ["securityPolicy"] = new JsonObject { ["authorization"] = Authorisation(request.ServerKey, notes) },
            },
        };
        return notes.Document("mcproute.yaml", "yaml", YamlText.Write(root));
    }

    public DocumentEffects Read(string text, PolicyRequest request)
    {
        var rules = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (JsonElement rule in YamlJson.Parse(text).GetProperty("spec").GetProperty("securityPolicy").GetProperty("authorization").GetProperty("rules").EnumerateArray())
        {
            string? cel = rule.TryGetProperty("cel", out JsonElement expression) ? expression.GetString() : null;
            foreach (JsonElement target in rule.GetProperty("target").GetProperty("tools").EnumerateArray().Where(t => t.GetProperty("backend").GetString() == request.ServerKey))
                rules.TryAdd(target.GetProperty("tool").GetString()!, cel);
        }
        return tool => rules.TryGetValue(tool, out string? cel)
            ? ToolEffect.Named(PolicyAction.Allow) with { Conditions = WrittenConditions.Of(request, tool, cel, Expression) }
            : ToolEffect.Unnamed(PolicyAction.Hide);
    }

    private static string Expression(IReadOnlyList<ArgumentCondition> conditions) => CelConditions.Write(conditions, "request.mcp.params");

    private static JsonObject Authorisation(string key, PolicyNotes notes)
    {
        Recommendation[] allowed = [.. notes.Rules.Where(r => r.Action == PolicyAction.Allow)];
        Recommendation[][] groups =
        [
            .. allowed.Where(r => r.Conditions.Count == 0).Chunk(ToolsPerRule),
            .. allowed.Where(r => r.Conditions.Count > 0).Select(r => new[] { r }),
        ];
        if (groups.Length > MostRules)
        {
            string[] surplus = [.. groups.Skip(MostRules).SelectMany(g => g).Select(r => r.Tool)];
            notes.LeaveOut(surplus);
            notes.Add($"A route takes {MostRules} rules of {ToolsPerRule} tools; {surplus.Length} tools are left out and stay denied.");
        }
        return new JsonObject { ["defaultAction"] = "Deny", ["rules"] = new JsonArray([.. groups.Take(MostRules).Select(g => Rule(key, g))]) };
    }

    private static JsonObject Rule(string key, Recommendation[] tools)
    {
        var targets = new JsonArray([.. tools.Select(tool => new JsonObject { ["backend"] = key, ["tool"] = tool.Tool })]);
        var rule = new JsonObject { ["action"] = "Allow", ["target"] = new JsonObject { ["tools"] = targets } };
        if (tools[0].Conditions.Count > 0)
            rule["cel"] = Expression(tools[0].Conditions);
        return rule;
    }
}
