using Catalogue.Model.Policies;
using Catalogue.Policies.Evaluation;

namespace Catalogue.Guard.Checking;

/// <summary>What a policy means, tool by tool, in sentences.</summary>
public static class PolicyWords
{
    /// <summary>One line a tool, the default last.</summary>
    public static IEnumerable<(string Tool, string Action, string Meaning)> Of(PolicyRules rules)
    {
        foreach (string hidden in rules.Hidden.Order(StringComparer.Ordinal))
            yield return (hidden, "hide", hidden == "*" ? "no tool is listed, and every call is refused as that of an unknown tool" : "not listed; a call is refused as that of an unknown tool");
        foreach ((string name, ToolRule rule) in rules.Tools.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            if (!rules.Hidden.Contains(name))
                yield return (name, ActionOf(rule), Meaning(rule));
        }
        if (rules.EveryCall is { } every)
            yield return ("(every call)", ActionOf(every), Meaning(every));
        yield return ("(any other)", ActionOf(rules.Unlisted), rules.Unlisted.Action == PolicyAction.Allow ? "listed and allowed without a rule" : "not listed; a call is denied");
    }

    /// <summary>What a reader should know beside.</summary>
    public static IEnumerable<string> Notes(PolicyRules rules)
    {
        ToolRule[] all = [.. rules.Tools.Values, .. rules.EveryCall is null ? (IEnumerable<ToolRule>)[] : [rules.EveryCall]];
        if (rules.Unlisted.Action == PolicyAction.Allow)
            yield return "Tools that the policy does not name are allowed, also those that the server adds later. \"default\": \"deny\" denies them.";
        if (all.Any(r => r.Limits.Count > 0))
            yield return "Limits count by the clock in UTC, so that twice the number can pass at the edge of two windows; --window sliding has no edge.";
        if (all.Any(r => r.NeedsRequiredArguments))
            yield return "Required arguments are those of the schema that the server lists; a call before the first list is denied.";
        foreach (IGrouping<string, CallLimit> shared in rules.Tools.Values.SelectMany(r => r.Limits).GroupBy(l => l.Counter, StringComparer.Ordinal).Where(g => g.Count() > 1).OrderBy(g => g.Key, StringComparer.Ordinal))
            yield return $"{shared.Count()} limits count together under '{shared.Key}'.";
    }

    private static string ActionOf(ToolRule rule) => rule.Action.ToString().ToLowerInvariant();

    private static string Meaning(ToolRule rule)
    {
        if (rule.Action is PolicyAction.Deny or PolicyAction.Hide)
            return rule.Reason;
        string[] parts =
        [
            .. rule.Action == PolicyAction.Ask ? ["waits until a person approves the call"] : (string[])[],
            .. rule.Require.SelectMany(g => g.Tests).Select(t => $"only if {t.Clause}"),
            .. rule.DenyIf.Select(g => $"not if {string.Join(" and ", g.Tests.Select(t => t.Clause))}"),
            .. rule.NeedsRequiredArguments ? ["only with all required arguments"] : (string[])[],
            .. rule.Limits.Select(l => $"at most {l.Max} in each {l.WindowName} of one grant (counter {l.Counter})"),
        ];
        return parts.Length == 0 ? "without further rule" : string.Join("; ", parts);
    }
}
