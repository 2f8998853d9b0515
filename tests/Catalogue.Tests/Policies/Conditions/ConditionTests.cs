using System.Text.Json;
using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Conditions;
using Catalogue.Policies.Evaluation;

namespace Catalogue.Tests.Policies.Conditions;

public class ConditionTests
{
    [Theory]
    [InlineData("read_file", "path", ConditionOperators.Under)]
    [InlineData("fetch_page", "url", ConditionOperators.Host)]
    [InlineData("run_sql", "sql", ConditionOperators.Select)]
    [InlineData("send_mail", "to", ConditionOperators.Domain)]
    [InlineData("pay_invoice", "amount", ConditionOperators.AtMost)]
    [InlineData("manage_tags", "action", ConditionOperators.In)]
    public void Role_OffersItsConditionWithACaveat(string tool, string parameter, string op)
    {
        Recommendation advice = PolicySamples.Request(ServerProfile.Careful).Recommendations.Single(r => r.Tool == tool);

        ArgumentCondition condition = advice.Conditions[0];

        Assert.Equal((parameter, op), (condition.Parameter, condition.Operator));
        Assert.EndsWith(".", condition.Caveat, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("path", "encoding", true)]
    [InlineData("path", "repo", false)]
    [InlineData("file_path", "project_id", false)]
    [InlineData("area_path", "encoding", false)]
    [InlineData("user_email", "encoding", false)]
    [InlineData("statement", "encoding", false)]
    public void ParameterOfSomethingElse_OffersNoConditionOnIt(string parameter, string beside, bool offered)
    {
        var tool = new ToolDefinition { Name = "x", InputSchema = JsonElement.Parse($$$$"""{"type":"object","properties":{"{{{{parameter}}}}":{"type":"string"},"{{{{beside}}}}":{"type":"string"}}}""") };

        Assert.Equal(offered, ConditionAdvisor.For(tool, new Recommendation { Tool = "x", Action = PolicyAction.Allow, Level = RiskLevel.Medium, Row = PolicyRow.Routine }).Count > 0);
    }

    [Fact]
    public void DeniedTool_KeepsOnlyTheHarmlessOperations()
    {
        Recommendation advice = PolicySamples.Request(ServerProfile.Careful).Recommendations.Single(r => r.Tool == "manage_tags");

        Assert.Equal(PolicyAction.Deny, advice.Action);
        Assert.Equal(["list", "add"], advice.Conditions[0].Values);
    }

    [Fact]
    public void Conditions_AreOnlyOffered_UntilTheyAreApplied()
    {
        Assert.All(PolicySamples.Request(ServerProfile.Careful).Rules, r => Assert.Empty(r.Conditions));
        Assert.Contains(PolicySamples.Request(ServerProfile.Careful, conditions: true).Rules, r => r.Conditions.Count > 0);
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
}
