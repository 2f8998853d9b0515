using Catalogue.Model.Policies;
using Catalogue.Policies.Text;

namespace Catalogue.Policies.Conditions;

/// <summary>Conditions as a CEL expression that is false, never an error, where an argument is missing.</summary>
internal static class CelConditions
{
    /// <param name="parameters">The expression of the call's parameters, which hold <c>arguments</c>.</param>
    public static string Write(IEnumerable<ArgumentCondition> conditions, string parameters) =>
        $"\"arguments\" in {parameters} && " + string.Join(" && ", conditions.Select(c => One(c, parameters + ".arguments")));

    private static string One(ArgumentCondition condition, string arguments)
    {
        string name = Quoted.Cel(condition.Parameter), argument = $"{arguments}[{name}]";
        return $"{name} in {arguments} && {Test(condition, argument)}";
    }

    private static string Test(ArgumentCondition condition, string argument) => condition.Operator switch
    {
        ConditionOperators.Under => $"{argument}.startsWith({Quoted.Cel(condition.Values[0] + "/")}) && !{argument}.contains(\"/..\") && !{argument}.contains(\"\\\\\")",
        ConditionOperators.Host => $"({argument} == {Quoted.Cel("https://" + condition.Values[0])} || {argument}.startsWith({Quoted.Cel("https://" + condition.Values[0] + "/")}))",
        ConditionOperators.Select => $"({argument}.startsWith(\"SELECT \") || {argument}.startsWith(\"select \")) && !{argument}.contains(\";\")",
        ConditionOperators.Domain => $"{argument}.matches({Quoted.Cel($"^[^@,; ]+@{System.Text.RegularExpressions.Regex.Escape(condition.Values[0])}$")})",
        ConditionOperators.In => $"{argument} in [{string.Join(", ", condition.Values.Select(Quoted.Cel))}]",
        ConditionOperators.AtMost => $"{argument} <= {Number(condition)}",
        ConditionOperators.AtLeast => $"{argument} >= {Number(condition)}",
        _ => throw ConditionOperators.Unknown(condition),
    };

    // JSON numbers arrive as doubles.
    private static string Number(ArgumentCondition condition) => condition.Values[0].Contains('.', StringComparison.Ordinal) ? condition.Values[0] : condition.Values[0] + ".0";
}
