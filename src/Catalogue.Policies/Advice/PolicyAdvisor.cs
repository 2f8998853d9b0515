using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Conditions;

namespace Catalogue.Policies.Advice;

/// <summary>The recommended policy of a tool and of a whole server (design: taxonomy, "Recommended policy").</summary>
public static class PolicyAdvisor
{
    private const string Minute = "minute";

    /// <summary>The rule of the tool's class: what <see cref="ServerProfile.Careful"/> gives it.</summary>
    public static Recommendation ForTool(Server server, ToolDefinition tool, Classification classification) =>
        Advise(tool, classification, ServerProfile.Careful);

    /// <summary>One recommendation for each tool of the server that has a classification, sorted by name.</summary>
    /// <param name="conditions">Whether conditions are offered too; a document leaves them out unless they are applied.</param>
    public static IReadOnlyList<Recommendation> ForServer(Server server, IReadOnlyList<Classification> classifications, ServerProfile profile, bool conditions = true)
    {
        var tools = server.Tools.ToDictionary(t => t.Name, StringComparer.Ordinal);
        return
        [
            .. classifications
                .Where(c => tools.ContainsKey(c.Tool))
                .OrderBy(c => c.Tool, StringComparer.Ordinal)
                .Select(c => conditions ? Advise(tools[c.Tool], c, profile) : Rule(c.Tool, c.Class, profile)),
        ];
    }

    private static Recommendation Advise(ToolDefinition tool, Classification classification, ServerProfile profile)
    {
        Recommendation rule = Rule(tool.Name, classification.Class, profile);
        return rule with { Conditions = ConditionAdvisor.For(tool, rule) };
    }

    private static Recommendation Rule(string tool, ToolClass toolClass, ServerProfile profile) => (toolClass, profile) switch
    {
        (ToolClass.Read, _) => New(tool, PolicyAction.Allow, null,
            "Allowed. Where a limit is wanted, 60 calls a minute are plenty.",
            "It only returns information; what remains is cost and scraping loops."),
        (_, ServerProfile.ReadOnly) => New(tool, PolicyAction.Hide, null,
            "Hidden and denied.",
            $"A read-only agent needs no tool of class {toolClass}, and what it does not see it does not try."),
        (ToolClass.Write, _) => New(tool, PolicyAction.Allow, new RateLimit(30, Minute),
            "Allowed, at most 30 calls a minute.",
            "A loop cannot make hundreds of changes before somebody notices."),
        (ToolClass.Execute, _) => New(tool, PolicyAction.Allow, new RateLimit(10, Minute),
            "Allowed, at most 10 calls a minute.",
            "A runaway agent cannot start dozens of processes."),
        (_, ServerProfile.Full) => New(tool, PolicyAction.Ask, null,
            "Each call waits until a person approves it.",
            "There is no undo."),
        _ => New(tool, PolicyAction.Deny, null,
            "Denied until a person approves.",
            "There is no undo."),
    };

    private static Recommendation New(string tool, PolicyAction action, RateLimit? limit, string effect, string reason) =>
        new() { Tool = tool, Action = action, Limit = limit, Effect = effect, Reason = reason };
}
