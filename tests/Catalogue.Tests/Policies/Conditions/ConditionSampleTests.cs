using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Model.Policies;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Conditions;
using Catalogue.Policies.Evaluation;

namespace Catalogue.Tests.Policies.Conditions;

public sealed class ConditionSampleTests
{
    [Theory]
    [InlineData("under", "/home")]
    [InlineData("host", "a.example")]
    [InlineData("select", "")]
    [InlineData("domain", "a.example")]
    [InlineData("in", "bed")]
    [InlineData("lte", "5")]
    [InlineData("gte", "-5")]
    public void SampleMeetsItsCondition_AndItsOppositeDoesNot(string op, string value) =>
        Assert.Equal((true, false), (
            Passes(op, value, ConditionSample.Meeting([new ArgumentCondition("a", op, [value], "")])),
            Passes(op, value, ConditionSample.Breaking([new ArgumentCondition("a", op, [value], "")]))));

    [Fact]
    public void Breaking_MeetsTheOtherConditions()
    {
        JsonObject broken = ConditionSample.Breaking([new ArgumentCondition("a", "in", ["bed"], ""), new ArgumentCondition("b", "in", ["lawn"], "")]);

        Assert.Equal(("bed-not", "lawn"), (broken["a"]!.ToString(), broken["b"]!.ToString()));
    }

    private static bool Passes(string op, string value, JsonObject arguments) => new PolicyEvaluator([Rule(op, value)]).Decide(new ToolCall("t", JsonElement.Parse(arguments.ToJsonString()))).Passes;

    private static Recommendation Rule(string op, string value) => new() { Tool = "t", Action = PolicyAction.Allow, Level = RiskLevel.Medium, Row = PolicyRow.Routine, Conditions = [new ArgumentCondition("a", op, [value], "")] };
}
