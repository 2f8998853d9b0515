using System.Text.Json;
using Catalogue.Model.Policies;

namespace Catalogue.Policies.Evaluation;

/// <summary>A policy in force: what happens to each call. Immutable, so that a call is decided by one policy from beginning to end.</summary>
public sealed class PolicyRules
{
    private readonly Dictionary<string, ToolRule> tools;
    private readonly Lazy<HashSet<string>> readings;
    private readonly HashSet<string> hidden;

    /// <param name="tools">One rule a tool, by its exact name.</param>
    /// <param name="hidden">Names kept from lists and denied; <c>*</c> hides all.</param>
    /// <param name="unlisted">What happens to tools that no rule names.</param>
    /// <param name="everyCall">Holds for every tool, beside its own rule.</param>
    public PolicyRules(IReadOnlyDictionary<string, ToolRule> tools, IEnumerable<string> hidden, ToolRule unlisted, ToolRule? everyCall = null)
    {
        this.tools = new(tools, StringComparer.Ordinal);
        this.hidden = new(hidden, StringComparer.Ordinal);
        Unlisted = unlisted;
        EveryCall = everyCall;
        NeedsDefinitions = tools.Values.Append(everyCall).Any(r => r?.NeedsRequiredArguments == true);
        readings = new(() => [.. this.tools.Keys.Concat(this.hidden).Select(FoldedName.Of)]);
    }

    public ToolRule Unlisted { get; }

    public ToolRule? EveryCall { get; }

    public IReadOnlyDictionary<string, ToolRule> Tools => tools;

    public IReadOnlyCollection<string> Hidden => hidden;

    /// <summary>Whether some rule looks at what the server's definition says of a tool.</summary>
    public bool NeedsDefinitions { get; }

    /// <summary>SHA-256 of the file that it was read from, as hex digits; empty for one that was made in memory.</summary>
    public string Digest { get; private init; } = "";

    public PolicyRules WithDigest(string digest) => new(tools, hidden, Unlisted, EveryCall) { Digest = digest };

    /// <summary>The rule that a name meets, whatever the arguments.</summary>
    public ToolRule RuleOf(string tool)
    {
        if (hidden.Contains(tool) || hidden.Contains("*"))
            return new ToolRule { Action = PolicyAction.Hide, Reason = "Hidden and denied." };
        if (tools.TryGetValue(tool, out ToolRule? rule))
            return rule;
        // The server may take it for the name that a rule knows.
        return readings.Value.Contains(FoldedName.Of(tool))
            ? new ToolRule { Action = PolicyAction.Deny, Reason = "The name reads like that of a listed tool, and is another." }
            : Unlisted;
    }

    /// <summary>Whether a list may show the tool: some call of it could pass.</summary>
    public bool Shows(string tool) => RuleOf(tool) is { Action: PolicyAction.Allow or PolicyAction.Ask } rule
        && !rule.DenyIf.Any(g => g.Tests.Count == 0) && EveryCall?.Action is not (PolicyAction.Deny or PolicyAction.Hide);

    /// <summary>Decides a call by itself, without counting it.</summary>
    /// <param name="arguments">A JSON object, or undefined for none.</param>
    /// <param name="required">Arguments that the server's schema calls required; null where it is not known.</param>
    public RuleDecision Decide(string tool, JsonElement arguments, IReadOnlyList<string>? required = null)
    {
        ToolRule rule = RuleOf(tool);
        PolicyAction action = rule.Action;
        if (action is PolicyAction.Deny or PolicyAction.Hide)
            return new RuleDecision(action, rule.Reason);
        if (EveryCall is { Action: PolicyAction.Deny or PolicyAction.Hide } all)
            return new RuleDecision(all.Action, all.Reason);
        if ((Broken(rule, arguments, required) ?? (EveryCall is null ? null : Broken(EveryCall, arguments, required))) is { } reason)
            return new RuleDecision(PolicyAction.Deny, reason);
        bool asks = action == PolicyAction.Ask || EveryCall?.Action == PolicyAction.Ask;
        return new RuleDecision(asks ? PolicyAction.Ask : PolicyAction.Allow, rule.Reason)
        {
            Limits = EveryCall is null ? rule.Limits : [.. rule.Limits, .. EveryCall.Limits],
            ApprovalTimeout = rule.ApprovalTimeout ?? EveryCall?.ApprovalTimeout,
        };
    }

    private static string? Broken(ToolRule rule, JsonElement arguments, IReadOnlyList<string>? required)
    {
        foreach (TestGroup group in rule.Require)
        {
            if (group.Tests.Any(t => t.Of(arguments) != TestOutcome.Holds))
                return group.OnDeny;
        }
        foreach (TestGroup group in rule.DenyIf)
        {
            if (group.Tests.All(t => t.Of(arguments) is TestOutcome.Holds or TestOutcome.Unclear))
                return group.OnDeny;
        }
        return rule.NeedsRequiredArguments ? MissingRequired(arguments, required) : null;
    }

    private static string? MissingRequired(JsonElement arguments, IReadOnlyList<string>? required)
    {
        if (required is null)
            return "The policy wants the tool's required arguments, and the server has not listed the tool yet.";
        return required.FirstOrDefault(name => new ArgumentTest([name], "exists", [], null, "").Of(arguments) != TestOutcome.Holds) is { } missing
            ? $"The required argument {missing} is missing."
            : null;
    }
}

/// <summary>What happens to a call, why, and what it counts against.</summary>
/// <param name="Reason">One sentence for the caller.</param>
public sealed record RuleDecision(PolicyAction Action, string Reason)
{
    public IReadOnlyList<CallLimit> Limits { get; init; } = [];

    public TimeSpan? ApprovalTimeout { get; init; }
}
