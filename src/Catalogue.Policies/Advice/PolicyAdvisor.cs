using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Conditions;

namespace Catalogue.Policies.Advice;

/// <summary>The recommended policy of a tool and of a whole server, by the <see cref="ActionTable"/>.</summary>
public static class PolicyAdvisor
{
    public static Recommendation ForTool(ToolDefinition tool, Classification verdict, ServerProfile profile = ServerProfile.Careful)
    {
        Recommendation rule = Rule(verdict, profile);
        if (rule.Action == PolicyAction.Deny)
            rule = rule with { Narrowed = ActionTable.Narrowed(verdict, profile) };
        IReadOnlyList<ArgumentCondition> conditions = ConditionAdvisor.For(tool, rule);
        return rule with { Conditions = conditions, Narrowed = conditions.Count == 0 ? null : rule.Narrowed };
    }

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
                .Select(c => conditions ? ForTool(tools[c.Tool], c, profile) : Rule(c, profile)),
        ];
    }

    private static Recommendation Rule(Classification verdict, ServerProfile profile)
    {
        PolicyRow row = ActionTable.RowOf(verdict);
        PolicyAction action = ActionTable.ActionOf(row, verdict.Class, profile);
        return new Recommendation
        {
            Tool = verdict.Tool,
            Action = action,
            Limit = action == PolicyAction.Allow ? ActionTable.LimitOf(verdict.Class, profile) : null,
            Level = verdict.Risk,
            Row = row,
            Causes = ActionTable.CausesOf(verdict, row),
        };
    }
}
