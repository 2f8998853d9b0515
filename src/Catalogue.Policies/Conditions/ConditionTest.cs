using System.Globalization;
using System.Text.Json;
using Catalogue.Model.Policies;

namespace Catalogue.Policies.Conditions;

/// <summary>What each operator means, written out in plain code and not through any format's patterns.</summary>
internal static class ConditionTest
{
    /// <summary>A missing argument, or one of another type, fails.</summary>
    public static bool Holds(ArgumentCondition condition, JsonElement arguments) =>
        arguments.ValueKind == JsonValueKind.Object && arguments.TryGetProperty(condition.Parameter, out JsonElement argument) && argument.ValueKind switch
        {
            JsonValueKind.String => HoldsText(condition, argument.GetString()!),
            JsonValueKind.Number => HoldsNumber(condition, argument.GetDouble()),
            _ => false,
        };

    private static bool HoldsText(ArgumentCondition condition, string text) => condition.Operator switch
    {
        ConditionOperators.Under => Starts(text, condition.Values[0] + "/") && !Has(text, "/..") && !Has(text, "\\"),
        ConditionOperators.Host => text == "https://" + condition.Values[0] || Starts(text, $"https://{condition.Values[0]}/"),
        ConditionOperators.Select => (Starts(text, "SELECT ") || Starts(text, "select ")) && !Has(text, ";"),
        ConditionOperators.Domain => text.EndsWith("@" + condition.Values[0], StringComparison.Ordinal)
            && text[..^(condition.Values[0].Length + 1)] is { Length: > 0 } local && local.AsSpan().IndexOfAny("@,; ") < 0,
        ConditionOperators.In => condition.Values.Contains(text, StringComparer.Ordinal),
        ConditionOperators.AtMost or ConditionOperators.AtLeast => false,
        _ => throw ConditionOperators.Unknown(condition),
    };

    private static bool HoldsNumber(ArgumentCondition condition, double number) => condition.Operator switch
    {
        ConditionOperators.AtMost => number <= double.Parse(condition.Values[0], CultureInfo.InvariantCulture),
        ConditionOperators.AtLeast => number >= double.Parse(condition.Values[0], CultureInfo.InvariantCulture),
        _ => false,
    };

    private static bool Starts(string text, string start) => text.StartsWith(start, StringComparison.Ordinal);

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.Ordinal);
}
