using System.Text.Json;
using Catalogue.Model.Policies;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Evaluation;
using Catalogue.Tests.Policies.Conditions;

namespace Catalogue.Tests.Policies.Evaluation;

/// <summary>Arguments that two readers take differently must not pass a condition in either reading.</summary>
public class ArgumentTestTests
{
    private const string AtMost = "9007199254740992";

    [Theory]
    [InlineData("""{"n":9007199254740992}""", true)]
    [InlineData("""{"n":9007199254740993}""", false)]
    [InlineData("""{"n":9007199254740992.0000000000000000001}""", false)]
    [InlineData("""{"n":9.007199254740992e15}""", true)]
    [InlineData("""{"n":90071992547409920e-1}""", true)]
    [InlineData("""{"n":-1e400}""", true)]
    [InlineData("""{"n":1e400}""", false)]
    [InlineData("""{"n":1e99999999999}""", false)]
    [InlineData("""{"n":-0.0}""", true)]
    public void Numbers_AreComparedAsWritten(string arguments, bool passes) => Assert.Equal(passes, Decide("lte", AtMost, "n", arguments));

    [Fact]
    public void NumberThatBinaryPutsOnTheOtherSide_IsDeniedThoughItIsInsideAsWritten() => Assert.False(Decide("lte", "9007199254740992", "n", """{"n":9007199254740992.5}"""));

    [Theory]
    [InlineData("""{"op":"read"}""", true)]
    [InlineData("""{"op":"delete","op":"read"}""", false)]
    [InlineData("""{"op":"read","op":"read"}""", false)]
    [InlineData("""{"op":"read","\u006fp":"delete"}""", false)]
    [InlineData("""{"op":"read","Op":"delete"}""", false)]
    [InlineData("""{"op":"read","op\u0000":"delete"}""", false)]
    [InlineData("""{"op":"read"," op":"delete"}""", false)]
    [InlineData("""{"op":"\ud800"}""", false)]
    [InlineData("""{"op":"read","\ud800":1}""", false)]
    [InlineData("""{"op":["read"]}""", false)]
    [InlineData("""{"op":null}""", false)]
    [InlineData("""{}""", false)]
    [InlineData("""[]""", false)]
    [InlineData("""{"op":"READ"}""", false)]
    public void AmbiguousMembers_AreDenied(string arguments, bool passes) => Assert.Equal(passes, Decide("in", "read", "op", arguments));

    [Theory]
    [InlineData("ma\u017fk", "mask")]
    [InlineData("\u212aey", "key")]
    [InlineData("\uff4b\uff45\uff59", "key")]
    [InlineData("k\u0435y", null)]
    public void LettersThatFoldOntoTheNamed_AreDenied(string sibling, string? onto)
    {
        string name = onto ?? "key";
        string arguments = JsonSerializer.Serialize(new Dictionary<string, string> { [name] = "read", [sibling] = "delete" });

        Assert.Equal(onto is null, Decide("in", "read", name, arguments));
    }

    public static TheoryData<string, string, bool> Arguments
    {
        get
        {
            var rows = new TheoryData<string, string, bool>();
            foreach ((string op, string arguments, bool holds) in ConditionArguments.All)
                rows.Add(op, arguments, holds);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Arguments))]
    public void Argument_HoldsOrBreaks(string op, string arguments, bool holds)
    {
        var rule = new Recommendation { Tool = "t", Action = PolicyAction.Allow, Level = RiskLevel.Medium, Row = PolicyRow.Routine, Conditions = [new("x", op, ConditionArguments.ValuesOf(op), "")] };

        Assert.Equal(holds, new PolicyEvaluator([rule]).Decide(new ToolCall("t", JsonElement.Parse(arguments))).Passes);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"amount":"5"}""")]
    [InlineData("""{"amount":null}""")]
    [InlineData("""{"amount":[5]}""")]
    [InlineData("""{"amount":101}""")]
    [InlineData("""{"amount":-1}""")]
    public void MissingOrOddArgument_IsDenied(string arguments)
    {
        var evaluator = new PolicyEvaluator(PolicySamples.Request(ServerProfile.Careful, conditions: true).Rules);

        Assert.Equal(PolicyAction.Deny, evaluator.Decide(new ToolCall("pay_invoice", JsonElement.Parse(arguments))).Action);
    }

    private static Recommendation New() => new() { Tool = "t", Action = PolicyAction.Allow, Level = RiskLevel.Medium, Row = PolicyRow.Routine };

    private static bool Decide(string op, string value, string parameter, string arguments) =>
        new PolicyEvaluator([New() with { Conditions = [new ArgumentCondition(parameter, op, [value], "")] }]).Decide(new ToolCall("t", JsonDocument.Parse(arguments).RootElement)).Passes;
}
