using Catalogue.Model.Policies;
using Catalogue.Policies.Evaluation;

namespace Catalogue.Policies.Readers;

/// <summary>
/// Our JSON: <c>version</c>, <c>default</c>, <c>hide</c>, <c>all_tools.limits</c> and <c>tools.NAME</c> with <c>require</c>, <c>deny_if</c>, <c>limits</c> as PolicyLayer's
/// version 1 has them, and <c>ask</c> with <c>approval_timeout</c> beside them.
/// </summary>
internal static class DocumentReader
{
    public static PolicyRules Read(PolicyNode root)
    {
        root.Only("the policy", "version", "description", "default", "hide", "all_tools", "tools");
        PolicyNode version = root.Needed("version", "the policy");
        if (version.Text != "1")
            throw new PolicyFaultException(version.Line, "version must be \"1\"");
        ToolRule unlisted = Defaults.Read(root.Needed("default", "the policy"));
        var tools = new Dictionary<string, ToolRule>(StringComparer.Ordinal);
        foreach ((string name, PolicyNode tool) in Tools(root))
            tools[name] = Tool(tool, $"the rule of '{name}'", limitsOnly: false);
        ToolRule? every = root.Member("all_tools") is { } all ? Tool(all, "all_tools", limitsOnly: true) : null;
        return new PolicyRules(tools, Defaults.Hidden(root), unlisted, every);
    }

    private static IReadOnlyList<KeyValuePair<string, PolicyNode>> Tools(PolicyNode root)
    {
        PolicyNode? tools = root.Member("tools");
        if (tools is { Kind: not NodeKind.Map })
            throw new PolicyFaultException(tools.Line, $"tools must be a map, not {tools.KindName}");
        return tools?.Members.FirstOrDefault(m => m.Key == "*").Value is { } star
            ? throw new PolicyFaultException(star.Line, "tools has no wildcard; say all_tools for limits on every call")
            : tools?.Members ?? [];
    }

    private static ToolRule Tool(PolicyNode node, string what, bool limitsOnly)
    {
        if (limitsOnly)
            node.Only(what, "limits");
        else
            node.Only(what, "require", "deny_if", "limits", "ask", "approval_timeout");
        bool asks = node.Member("ask").Truth("ask");
        TestGroup[] require = [.. node.Member("require").List("require").Select(g => Group(g, "require"))];
        TestGroup[] denyIf = [.. node.Member("deny_if").List("deny_if").Select(g => Group(g, "deny_if"))];
        if (denyIf.FirstOrDefault(g => g.Tests.Count == 0) is { } always)
            return new ToolRule { Action = PolicyAction.Deny, Reason = always.OnDeny };
        return new ToolRule
        {
            Action = asks ? PolicyAction.Ask : PolicyAction.Allow,
            Reason = asks ? "Each call waits until a person approves it." : "Allowed.",
            Require = require,
            DenyIf = denyIf,
            Limits = [.. node.Member("limits").List("limits").Select(Limit)],
            ApprovalTimeout = node.Member("approval_timeout")?.Duration("approval_timeout"),
        };
    }

    private static TestGroup Group(PolicyNode node, string what)
    {
        node.Only($"an entry of {what}", "conditions", "on_deny");
        ArgumentTest[] tests = [.. node.Needed("conditions", $"an entry of {what}").List("conditions").Select(TestReader.Read)];
        if (tests.Length == 0 && what == "require")
            throw new PolicyFaultException(node.Line, "an entry of require needs a condition");
        string clauses = string.Join(" and ", tests.Select(t => t.Clause));
        return new TestGroup(tests, node.Member("on_deny")?.Text("on_deny") ?? (tests.Length == 0 ? "Denied." : what == "require" ? $"Denied unless {clauses}." : $"Denied because {clauses}."));
    }

    private static CallLimit Limit(PolicyNode node)
    {
        node.Only("a limit", "counter", "window", "max", "scope");
        if (node.Member("scope") is { } scope && scope.Text("scope") != "grant")
            throw new PolicyFaultException(scope.Line, $"scope must be grant, not '{scope.Text}'");
        PolicyNode window = node.Needed("window", "a limit");
        TimeSpan length = CallLimit.WindowOf(window.Text("window")) ?? throw new PolicyFaultException(window.Line, $"there is no window '{window.Text}' (known: second, minute, hour, day)");
        return new CallLimit(node.Needed("counter", "a limit").Text("counter"), node.Needed("max", "a limit").Whole("max", least: 0), length);
    }
}
