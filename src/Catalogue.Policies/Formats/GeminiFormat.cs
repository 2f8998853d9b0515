using System.Text;
using System.Text.RegularExpressions;
using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Conditions;
using Catalogue.Policies.Effects;
using Catalogue.Policies.Text;
using Tomlyn.Model;

namespace Catalogue.Policies.Formats;

/// <summary>A policy file of the Gemini command line.</summary>
internal sealed class GeminiFormat : IPolicyFormat
{
    private const string Denial = "Denied by policy.";

    // The client rewrites other characters and cuts the middle out of "mcp_KEY_TOOL" beyond 63 characters.
    private const int LongestName = 63;

    // What is kept of such a name starts with 30 characters; a longer "mcp_KEY_" would escape the last rule, which denies by that prefix.
    private const int LongestKey = 25;

    private static readonly NameRule Names = NameRule.Rewritten("_-.:", "Gemini CLI rewrites other characters in a name");

    private static readonly NameRule Keys = NameRule.Only("-", "Gemini CLI tells the server from the tool by the first underscore, so a server name takes letters, digits and - only")
        .And(static key => key.Length <= LongestKey, "its rule for all other tools misses some where the name has more than 25 characters");

    public string Name => "gemini-cli";

    public string Title => "Gemini CLI";

    public string Basis => "its policy engine, version 0.61.0";

    public IReadOnlyList<string> Steps { get; } =
    [
        "Save it under ~/.gemini/policies; this version does not read a project's own folder.",
    ];

    public PolicyAbilities Abilities { get; } = new()
    {
        Allow = Ability.Yes("decision = \"allow\""),
        Deny = Ability.Yes("decision = \"deny\""),
        Hide = Ability.Yes("a tool that is always denied is not shown to the model"),
        Ask = Ability.Yes("decision = \"ask_user\", which denies where nobody can be asked"),
        Limit = Ability.No("Gemini CLI counts no calls."),
        Condition = Ability.Partly("A condition is a pattern over the arguments as JSON text (argsPattern); it cannot compare numbers, so a tool with an amount is asked about instead."),
        DefaultDeny = Ability.Yes("a last rule denies every other tool of the server"),
        OperatorsMissing = [ConditionOperators.AtMost, ConditionOperators.AtLeast],
    };

    public string? KeyPattern => "^[A-Za-z0-9-]{1,25}$";

    public string Sign => "[[rule]]";

    public PolicyDocument Write(PolicyRequest request)
    {
        int room = LongestName - "mcp__".Length - request.ServerKey.Length;
        var notes = new PolicyNotes(this, request, Names.And(name => name.Length <= room, $"shortens names over {room} characters"), Keys);
        var text = new StringBuilder();
        foreach (Recommendation rule in notes.Rules)
            text.Append(Rule(request.ServerKey, rule)).Append('\n');
        text.Append(Head(request.ServerKey, "*", "deny", priority: 10)).Append(TomlText.Pair("denyMessage", "This tool is not in the policy."));
        return notes.Document($"~/.gemini/policies/{(notes.IsRefused ? "policy" : request.ServerKey)}.toml", "toml", text.ToString());
    }

    public DocumentEffects Read(string text, PolicyRequest request)
    {
        TomlTable[] rules = [.. ((TomlTableArray)TomlText.Parse(text)["rule"]).Where(r => (string)r["mcpName"] == request.ServerKey).OrderByDescending(r => (long)r["priority"])];
        var first = new Dictionary<string, TomlTable>(StringComparer.Ordinal);
        foreach (TomlTable rule in rules)
            first.TryAdd((string)rule["toolName"], rule);
        return tool => first.TryGetValue(Names.Reading(tool), out TomlTable? rule) ? Effect(rule, tool, request) : ToolEffect.Unnamed(PolicyAction.Hide);
    }

    private static ToolEffect Effect(TomlTable rule, string tool, PolicyRequest request)
    {
        string? pattern = rule.TryGetValue("argsPattern", out object expression) ? (string)expression : null;
        return new ToolEffect
        {
            Action = (string)rule["decision"] switch { "allow" => PolicyAction.Allow, "ask_user" => PolicyAction.Ask, _ => PolicyAction.Hide },
            Conditions = WrittenConditions.Of(request, tool, pattern, Expression),
        };
    }

    private static string Rule(string key, Recommendation rule) => rule.Action switch
    {
        PolicyAction.Deny or PolicyAction.Hide => Head(key, rule.Tool, "deny", priority: 900) + TomlText.Pair("denyMessage", Denial),
        _ => Head(key, rule.Tool, rule.Action == PolicyAction.Ask ? "ask_user" : "allow", priority: 500) + Arguments(rule.Conditions),
    };

    private static string Head(string key, string tool, string decision, int priority) =>
        "[[rule]]\n" + TomlText.Pair("mcpName", key) + TomlText.Pair("toolName", tool) + TomlText.Pair("decision", decision) + TomlText.Pair("priority", priority);

    private static string Arguments(IReadOnlyList<ArgumentCondition> conditions) =>
        conditions.Count == 0 ? "" : TomlText.Pair("argsPattern", Expression(conditions));

    private static string Expression(IReadOnlyList<ArgumentCondition> conditions) => "^" + string.Concat(conditions.Select(c => $@"(?=[\s\S]*\x00{Pattern(c)}\x00)"));

    // The engine sets a zero character before and after each argument; no value can hold one.
    private static string Pattern(ArgumentCondition condition)
    {
        string name = Literal(Quoted.Json(condition.Parameter)) + ":";
        return condition.Operator switch
        {
            ConditionOperators.Under => $@"{name}""{Value(condition)}(?![^\x00]*(?:/\.\.|\\\\))/[^\x00]*""",
            ConditionOperators.Host => $@"{name}""https://{Value(condition)}(?:""|/[^\x00]*"")",
            ConditionOperators.Select => $@"{name}""(?:SELECT|select) [^;\x00]*""",
            ConditionOperators.Domain => $@"{name}""[^@,; \x00]+@{Value(condition)}""",
            ConditionOperators.In => $"{name}(?:{string.Join('|', condition.Values.Select(v => Literal(Quoted.Json(v))))})",
            _ => throw ConditionOperators.Unknown(condition),
        };
    }

    private static string Value(ArgumentCondition condition) => Literal(Quoted.Json(condition.Values[0])[1..^1]);

    private static string Literal(string text) => Regex.Escape(text).Replace("}", @"\}", StringComparison.Ordinal).Replace("]", @"\]", StringComparison.Ordinal);
}
