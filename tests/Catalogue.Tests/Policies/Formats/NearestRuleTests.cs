using Catalogue.Model.Policies;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Formats;

namespace Catalogue.Tests.Policies.Formats;

public sealed class NearestRuleTests
{
    [Theory]
    [InlineData("docker-mcp", PolicyAction.Ask, PolicyAction.Deny)]
    [InlineData("vscode", PolicyAction.Deny, PolicyAction.Ask)]
    [InlineData("vscode", PolicyAction.Hide, PolicyAction.Ask)]
    [InlineData("guard", PolicyAction.Ask, PolicyAction.Ask)]
    public void ActionThatCannotBeSaid_BecomesTheNearestOne(string format, PolicyAction wanted, PolicyAction nearest) =>
        Assert.Equal(nearest, NearestRule.Of(FormatCase.Rule(wanted, "dig"), PolicyFormats.Find(format)!.Abilities).Action);

    [Theory]
    [InlineData(RiskLevel.Medium, PolicyAction.Allow)]
    [InlineData(RiskLevel.High, PolicyAction.Ask)]
    public void LimitThatCannotBeCounted_IsLostBelowHighAlone(RiskLevel level, PolicyAction nearest)
    {
        Recommendation rule = FormatCase.Rule(PolicyAction.Allow, "dig") with { Level = level, Limit = new RateLimit(3, "hour") };

        Recommendation found = NearestRule.Of(rule, PolicyFormats.Find("claude-code")!.Abilities);

        Assert.Equal((nearest, null), (found.Action, found.Limit));
    }

    [Fact]
    public void ConditionThatCannotBeTested_IsAskedAbout()
    {
        Recommendation rule = FormatCase.Rule(PolicyAction.Allow, "dig") with { Conditions = [new ArgumentCondition("depth", "lte", ["3"], "")] };

        Assert.Equal(PolicyAction.Ask, NearestRule.Of(rule, PolicyFormats.Find("claude-code")!.Abilities).Action);
        Assert.Single(NearestRule.Of(rule, PolicyFormats.Find("guard")!.Abilities).Conditions);
    }
}
