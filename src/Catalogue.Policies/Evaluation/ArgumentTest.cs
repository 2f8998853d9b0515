using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Catalogue.Policies.Evaluation;

/// <summary>How a test on an argument came out.</summary>
public enum TestOutcome
{
    Holds,
    Fails,

    /// <summary>The argument is not there.</summary>
    Missing,

    /// <summary>The server may read another value than we do, or one of another kind: a rule that allows fails, and one that denies applies.</summary>
    Unclear,
}

/// <summary>One value that a rule names.</summary>
/// <param name="Kind">Text, number, true, false or null.</param>
/// <param name="Text">The text; for a number its digits as written.</param>
public sealed record RuleValue(JsonValueKind Kind, string Text);

/// <summary>A test on one argument.</summary>
/// <param name="Path">Names from the call's arguments inwards.</param>
/// <param name="Values">One, or several for <c>in</c> and <c>not_in</c>.</param>
/// <param name="Pattern">For <c>regex</c>.</param>
/// <param name="Clause">The test for people, without a full stop.</param>
public sealed record ArgumentTest(IReadOnlyList<string> Path, string Operator, IReadOnlyList<RuleValue> Values, Regex? Pattern, string Clause)
{
    /// <param name="arguments">The call's arguments; undefined for none.</param>
    public TestOutcome Of(JsonElement arguments)
    {
        JsonElement value = arguments;
        foreach (string name in Path)
        {
            (TestOutcome found, value) = Member(value, name);
            if (found != TestOutcome.Holds)
                return Operator == "exists" && found == TestOutcome.Missing ? Outcome(!WantsPresence) : found;
        }
        try
        {
            return Test(value);
        }
        catch (InvalidOperationException)
        {
            // Half a character: readers replace it, keep it or refuse it.
            return TestOutcome.Unclear;
        }
    }

    private bool WantsPresence => Values.Count == 0 || Values[0].Kind != JsonValueKind.False;

    // A second member of the name, or one that a careless reader takes for it, could be the one that the server reads.
    private static (TestOutcome Found, JsonElement Value) Member(JsonElement holder, string name)
    {
        if (holder.ValueKind == JsonValueKind.Undefined)
            return (TestOutcome.Missing, default);
        if (holder.ValueKind != JsonValueKind.Object)
            return (TestOutcome.Unclear, default);
        (int found, JsonElement value, string folded) = (0, default, FoldedName.Of(name));
        try
        {
            foreach (JsonProperty member in holder.EnumerateObject())
            {
                if (member.NameEquals(name))
                    (found, value) = (found + 1, member.Value);
                else if (FoldedName.Of(member.Name) == folded)
                    return (TestOutcome.Unclear, default);
            }
        }
        catch (InvalidOperationException)
        {
            return (TestOutcome.Unclear, default);
        }
        return (found switch { 0 => TestOutcome.Missing, 1 => TestOutcome.Holds, _ => TestOutcome.Unclear }, value);
    }

    private TestOutcome Test(JsonElement value) => Operator switch
    {
        "exists" => Outcome(WantsPresence),
        "eq" or "in" => Among(value),
        "neq" or "not_in" => Among(value) switch { TestOutcome.Holds => TestOutcome.Fails, TestOutcome.Fails => TestOutcome.Holds, var other => other },
        "lt" => Compared(value, (a, b) => a < b),
        "lte" => Compared(value, (a, b) => a <= b),
        "gt" => Compared(value, (a, b) => a > b),
        "gte" => Compared(value, (a, b) => a >= b),
        "contains" when value.ValueKind == JsonValueKind.Array => Contains(value),
        _ => value.ValueKind == JsonValueKind.String ? Outcome(TextTest.Holds(this, value.GetString()!)) : TestOutcome.Unclear,
    };

    private TestOutcome Among(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Array or JsonValueKind.Object || !Values.Any(v => SameKind(v.Kind, value.ValueKind)))
            return TestOutcome.Unclear;
        (bool any, bool sure) = (false, true);
        foreach (RuleValue wanted in Values)
        {
            bool? equal = Equal(wanted, value);
            any |= equal == true;
            sure &= equal is not null;
        }
        return any ? TestOutcome.Holds : sure ? TestOutcome.Fails : TestOutcome.Unclear;
    }

    private TestOutcome Contains(JsonElement list)
    {
        TestOutcome[] items = [.. list.EnumerateArray().Select(Among)];
        return items.Contains(TestOutcome.Holds) ? TestOutcome.Holds : items.Contains(TestOutcome.Unclear) ? TestOutcome.Unclear : TestOutcome.Fails;
    }

    // A server that reads numbers as binary sees another number than the exact one: null where the two readings disagree.
    private static bool? Equal(RuleValue wanted, JsonElement value)
    {
        if (!SameKind(wanted.Kind, value.ValueKind))
            return false;
        if (wanted.Kind == JsonValueKind.String)
            return value.GetString() == wanted.Text;
        if (wanted.Kind != JsonValueKind.Number)
            return wanted.Kind == value.ValueKind;
        if (ExactNumber.Parse(value.GetRawText()) is not { } exact || ExactNumber.Parse(wanted.Text) is not { } limit)
            return null;
        return exact == limit ? true : Binary(value.GetRawText()) == Binary(wanted.Text) ? null : false;
    }

    private TestOutcome Compared(JsonElement value, Func<double, double, bool> holds)
    {
        if (value.ValueKind != JsonValueKind.Number || ExactNumber.Parse(value.GetRawText()) is not { } exact || ExactNumber.Parse(Values[0].Text) is not { } limit)
            return TestOutcome.Unclear;
        (bool exactly, bool binary) = (holds(exact.OrderTo(limit), 0), holds(Binary(value.GetRawText()), Binary(Values[0].Text)));
        return exactly != binary ? TestOutcome.Unclear : Outcome(exactly);
    }

    private static double Binary(string number) => double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static bool SameKind(JsonValueKind a, JsonValueKind b) =>
        a == b || (a is JsonValueKind.True or JsonValueKind.False && b is JsonValueKind.True or JsonValueKind.False);

    private static TestOutcome Outcome(bool holds) => holds ? TestOutcome.Holds : TestOutcome.Fails;
}
