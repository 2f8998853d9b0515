using System.Text.Json;
using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Conditions;

namespace Catalogue.Tests.Policies.Conditions;

public class ConditionAdvisorTests
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
}
