using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Effects;
using Catalogue.Policies.Text;

namespace Catalogue.Policies.Formats;

/// <summary>The permission rules of Claude Code's <c>settings.json</c>.</summary>
internal sealed class ClaudeCodeFormat : IPolicyFormat
{
    // Each UTF-16 unit but these becomes an underscore. Deny wins over ask and ask over allow, and what no rule names is asked about: a name more under deny or ask is stricter.
    private static readonly NameRule Names = NameRule.Rewritten("_-", "Claude Code puts an underscore for everything but letters, digits, _ and - in a name, so that a rule could meet another tool") with
    {
        Widened = [PolicyAction.Ask, PolicyAction.Deny, PolicyAction.Hide],
    };

    // The client takes the text up to the next two underscores for the server.
    private static readonly NameRule Keys = Names.And(static key => !key.Contains("__", StringComparison.Ordinal) && !key.EndsWith('_'), "two underscores end the server's name");

    public string Name => "claude-code";

    public string Title => "Claude Code";

    public string Basis => "its documentation and settings schema, read in November 2026";

    public IReadOnlyList<string> Steps { get; } =
    [
        "Save it as .claude/settings.json in the project, or merge its lists into the file that is there.",
        "The command /permissions in Claude Code shows the rules in force.",
    ];

    public PolicyAbilities Abilities { get; } = new()
    {
        Allow = Ability.Yes("permissions.allow"),
        Deny = Ability.Yes("permissions.deny, which wins over the others"),
        Hide = Ability.Yes("permissions.deny: a rule of a bare tool name also takes the tool out of the model's context, as the documentation of its agent SDK says"),
        Ask = Ability.Yes("permissions.ask"),
        Limit = Ability.No("Claude Code counts no calls."),
        Condition = Ability.No("Claude Code skips a rule for an MCP tool that names arguments; only a hook can look at them."),
        DefaultDeny = Ability.Partly("A tool that no rule names is asked about, unless other settings or the mode decide first; \"defaultMode\": \"dontAsk\" denies it, and denies what stands under ask as well."),
    };

    public string? KeyPattern => "^(?!.*__)(?!.*_$)";

    public string Sign => "\"permissions\"";

    public PolicyDocument Write(PolicyRequest request)
    {
        var notes = new PolicyNotes(this, request, Names, Keys);
        var permissions = new JsonObject();
        Add("allow", PolicyAction.Allow);
        Add("ask", PolicyAction.Ask);
        Add("deny", PolicyAction.Deny, PolicyAction.Hide);
        return notes.Document(".claude/settings.json", "json", JsonText.Write(new JsonObject { ["permissions"] = permissions }));

        void Add(string list, params PolicyAction[] actions)
        {
            string[] rules = [.. notes.Named(actions).Select(tool => Rule(request.ServerKey, tool))];
            if (rules.Length > 0)
                permissions[list] = JsonText.List(rules);
        }
    }

    public DocumentEffects Read(string text, PolicyRequest request)
    {
        JsonElement permissions = JsonElement.Parse(text).GetProperty("permissions");
        (PolicyAction Action, HashSet<string> Rules)[] lists = [(PolicyAction.Hide, List("deny")), (PolicyAction.Ask, List("ask")), (PolicyAction.Allow, List("allow"))];
        return tool =>
        {
            string rule = Rule(request.ServerKey, Names.Reading(tool));
            return lists.Where(l => l.Rules.Contains(rule)).Select(l => ToolEffect.Named(l.Action)).FirstOrDefault() ?? ToolEffect.Unnamed(PolicyAction.Ask);
        };

        HashSet<string> List(string name) => permissions.TryGetProperty(name, out JsonElement list) ? [.. list.Texts()] : [];
    }

    private static string Rule(string key, string tool) => $"mcp__{key}__{tool}";
}
