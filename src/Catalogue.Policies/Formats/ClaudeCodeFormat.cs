using System.Text.Json.Nodes;
using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Text;

namespace Catalogue.Policies.Formats;

/// <summary>The permission rules of Claude Code's <c>settings.json</c>.</summary>
internal sealed class ClaudeCodeFormat : IPolicyFormat
{
    private static readonly NameRule Names = NameRule.Rewritten("_-", "Claude Code replaces everything but letters, digits, _ and - in a name, so that a rule could meet another tool");

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
        Hide = Ability.No("Claude Code documents no way to hide one tool of a server."),
        Ask = Ability.Yes("permissions.ask"),
        Limit = Ability.No("Claude Code counts no calls."),
        Condition = Ability.No("Claude Code skips a rule for an MCP tool that names arguments; only a hook can look at them."),
        DefaultDeny = Ability.Partly("A tool that no rule names is asked about; \"defaultMode\": \"dontAsk\" denies it, and denies what stands under ask as well."),
    };

    public string? KeyPattern => "^(?!.*__)(?!.*_$)";

    public PolicyDocument Write(PolicyRequest request)
    {
        var notes = new PolicyNotes(this, request, Names, Keys);
        var permissions = new JsonObject();
        Add("allow", PolicyAction.Allow);
        Add("ask", PolicyAction.Ask);
        Add("deny", PolicyAction.Deny);
        return notes.Document(".claude/settings.json", "json", JsonText.Write(new JsonObject { ["permissions"] = permissions }));

        void Add(string list, PolicyAction action)
        {
            string[] rules = [.. notes.Named(action).Select(tool => $"mcp__{request.ServerKey}__{tool}")];
            if (rules.Length > 0)
                permissions[list] = JsonText.List(rules);
        }
    }
}
