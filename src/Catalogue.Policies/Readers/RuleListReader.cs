using System.Globalization;
using Catalogue.Model.Policies;
using Catalogue.Policies.Evaluation;

namespace Catalogue.Policies.Readers;

/// <summary>
/// Intercept's YAML, <c>tools.NAME.rules[]</c> with <c>action</c>, <c>conditions</c>, <c>rate_limit: N/window</c> and <c>on_deny</c>, every one of which must pass; and
/// the older YAML of <c>rate_limit: {max, window}</c> in seconds and <c>validate: {required_args}</c>, in a list of rules or in the tool itself.
/// </summary>
internal static class RuleListReader
{
    private static readonly string[] RuleKeys = ["name", "action", "rate_limit", "validate", "conditions", "on_deny", "require_approval", "approval_timeout"];

    public static PolicyRules Read(PolicyNode root)
    {
        root.Only("the policy", "version", "description", "default", "hide", "tools");
        if (root.Member("version") is { } version && version.Text is not ("1" or "1.0"))
            throw new PolicyFaultException(version.Line, "version must be \"1\"");
        ToolRule unlisted = root.Member("default") is { } otherwise ? Defaults.Read(otherwise) : Defaults.Allow;
        PolicyNode tools = root.Needed("tools", "the policy");
        if (tools.Kind != NodeKind.Map)
            throw new PolicyFaultException(tools.Line, $"tools must be a map, not {tools.KindName}");
        var rules = new Dictionary<string, ToolRule>(StringComparer.Ordinal);
        ToolRule? every = null;
        foreach ((string name, PolicyNode tool) in tools.Members)
        {
            ToolRule rule = Tool(name, tool);
            if (name == "*")
                every = rule;
            else
                rules[name] = rule;
        }
        return new PolicyRules(rules, Defaults.Hidden(root), unlisted, every);
    }

    private static ToolRule Tool(string name, PolicyNode tool)
    {
        string what = $"the rule of '{name}'";
        if (tool.Member("rules") is null)
            return Combine(name, [Rule(name, tool, what)]);
        tool.Only(what, "rules");
        return Combine(name, [.. tool.Member("rules").List("rules").Select(r => Rule(name, r, $"a rule of '{name}'"))]);
    }

    // The strictest of the rules decides, and all conditions and limits hold together.
    private static ToolRule Combine(string name, ToolRule[] rules)
    {
        if (rules.FirstOrDefault(r => r.Action == PolicyAction.Deny) is { } denied)
            return denied;
        ToolRule? asking = rules.FirstOrDefault(r => r.Action == PolicyAction.Ask);
        return new ToolRule
        {
            Action = asking?.Action ?? PolicyAction.Allow,
            Reason = asking?.Reason ?? "Allowed.",
            Require = [.. rules.SelectMany(r => r.Require)],
            Limits = [.. rules.SelectMany(r => r.Limits)],
            NeedsRequiredArguments = rules.Any(r => r.NeedsRequiredArguments),
            ApprovalTimeout = asking?.ApprovalTimeout,
        };
    }

    private static ToolRule Rule(string tool, PolicyNode node, string what)
    {
        node.Only(what, RuleKeys);
        ArgumentTest[] tests = [.. node.Member("conditions").List("conditions").Select(TestReader.Read)];
        string? onDeny = node.Member("on_deny")?.Text("on_deny");
        PolicyAction action = Action(node, what, tests.Length > 0);
        (bool all, IReadOnlyList<string> names) = Required(node.Member("validate"));
        TestGroup[] require =
        [
            .. tests.Length > 0 ? [new TestGroup(tests, onDeny ?? $"Denied unless {string.Join(" and ", tests.Select(t => t.Clause))}.")] : (IEnumerable<TestGroup>)[],
            .. names.Select(n => new TestGroup([new ArgumentTest([n], "exists", [], null, n + " is given")], onDeny ?? $"The required argument {n} is missing.")),
        ];
        return new ToolRule
        {
            Action = action,
            Reason = action == PolicyAction.Deny ? onDeny ?? "Denied." : action == PolicyAction.Ask ? "Each call waits until a person approves it." : "Allowed.",
            Require = require,
            Limits = node.Member("rate_limit") is { } limit ? [Limit(tool, limit)] : [],
            NeedsRequiredArguments = all,
            ApprovalTimeout = node.Member("approval_timeout")?.Duration("approval_timeout"),
        };
    }

    private static PolicyAction Action(PolicyNode node, string what, bool hasConditions)
    {
        PolicyNode? action = node.Member("action");
        bool says = action is not null || node.Member("rate_limit") is not null || node.Member("validate") is not null || node.Member("require_approval") is not null || hasConditions;
        if (!says && node.Members.Count > 0)
            throw new PolicyFaultException(node.Line, $"{what} says nothing: it has no action, conditions or rate_limit");
        bool asks = node.Member("require_approval").Truth("require_approval");
        return action?.Text("action") switch
        {
            null or "evaluate" or "allow" => asks ? PolicyAction.Ask : PolicyAction.Allow,
            "require_approval" or "ask" => PolicyAction.Ask,
            "deny" when hasConditions => throw new PolicyFaultException(action!.Line, $"{what} denies under conditions, which versions of the format read differently; write the opposite condition without an action"),
            "deny" or "block" => PolicyAction.Deny,
            _ => throw new PolicyFaultException(action!.Line, $"there is no action '{action.Text}' (known: allow, deny, evaluate, require_approval)"),
        };
    }

    private static (bool All, IReadOnlyList<string> Names) Required(PolicyNode? validate)
    {
        if (validate is null)
            return (false, []);
        validate.Only("validate", "required_args");
        PolicyNode needed = validate.Needed("required_args", "validate");
        return needed.Kind == NodeKind.List
            ? (false, [.. needed.Items.Select(i => i.Text("a name of required_args"))])
            : (needed.Truth("required_args"), []);
    }

    private static CallLimit Limit(string tool, PolicyNode node)
    {
        string counter = tool == "*" ? "all_tools_rate" : tool + "_rate";
        if (node.Kind == NodeKind.Map)
        {
            node.Only("rate_limit", "max", "window");
            return new CallLimit(counter, node.Needed("max", "rate_limit").Whole("max", least: 0), Window(node.Needed("window", "rate_limit")));
        }
        string text = node.Text("rate_limit");
        string[] halves = text.Split('/');
        return halves.Length == 2 && int.TryParse(halves[0], NumberStyles.None, CultureInfo.InvariantCulture, out int max) && CallLimit.WindowOf(halves[1]) is { } window
            ? new CallLimit(counter, max, window)
            : throw new PolicyFaultException(node.Line, $"rate_limit must be such as 5/hour, not '{text}'");
    }

    private static TimeSpan Window(PolicyNode node) => node.Kind == NodeKind.Number
        ? TimeSpan.FromSeconds(node.Whole("window", least: 1))
        : CallLimit.WindowOf(node.Text("window")) ?? throw new PolicyFaultException(node.Line, $"there is no window '{node.Text}'");
}
