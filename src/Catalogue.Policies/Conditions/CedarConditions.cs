using Catalogue.Model.Policies;
using Catalogue.Policies.Text;

namespace Catalogue.Policies.Conditions;

/// <summary>Conditions as a Cedar expression; each argument is guarded by <c>has</c>, since an error would drop the whole policy.</summary>
internal static class CedarConditions
{
    public static string Write(IEnumerable<ArgumentCondition> conditions) => string.Join(" && ", conditions.Select(One));

    private static string One(ArgumentCondition condition)
    {
        bool plain = condition.Parameter.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_');
        string name = plain ? "arg_" + condition.Parameter : Quoted.Cedar("arg_" + condition.Parameter);
        return $"context has {name} && {Test(condition, plain ? "context." + name : $"context[{name}]")}";
    }

    private static string Test(ArgumentCondition condition, string argument) => condition.Operator switch
    {
        ConditionOperators.Under => $"{argument} like {Pattern(condition, "", "/*")} && !({argument} like \"*/..*\") && !({argument} like \"*\\\\*\")",
        ConditionOperators.Host => $"({argument} == {Quoted.Cedar("https://" + condition.Values[0])} || {argument} like {Pattern(condition, "https://", "/*")})",
        ConditionOperators.Select => $"({argument} like \"SELECT *\" || {argument} like \"select *\") && !({argument} like \"*;*\")",
        ConditionOperators.Domain => $"{argument} like {Pattern(condition, "*@", "")} && {argument} != {Quoted.Cedar("@" + condition.Values[0])}"
            + string.Concat(((string[])["*@*@*", "*,*", "*;*", "* *"]).Select(other => $" && !({argument} like \"{other}\")")),
        ConditionOperators.In => $"[{string.Join(", ", condition.Values.Select(Quoted.Cedar))}].contains({argument})",
        ConditionOperators.AtMost => $"{argument} <= {condition.Values[0]}",
        ConditionOperators.AtLeast => $"{argument} >= {condition.Values[0]}",
        _ => throw ConditionOperators.Unknown(condition),
    };

    // In a pattern a star stands for any text unless it is escaped.
    private static string Pattern(ArgumentCondition condition, string before, string after) =>
        $"\"{before}{Quoted.Cedar(condition.Values[0])[1..^1].Replace("*", "\\*", StringComparison.Ordinal)}{after}\"";
}
