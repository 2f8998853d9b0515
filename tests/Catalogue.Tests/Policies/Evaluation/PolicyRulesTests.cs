using System.Text.Json;
using Catalogue.Model.Policies;
using Catalogue.Policies.Evaluation;

namespace Catalogue.Tests.Policies.Evaluation;

public sealed class PolicyRulesTests
{
    private static readonly ToolRule Free = new() { Action = PolicyAction.Allow, Reason = "Allowed." };
    private static readonly ToolRule Denied = new() { Action = PolicyAction.Deny, Reason = "Not listed." };

    [Fact]
    public void NameThatReadsLikeAListedOne_IsDeniedEvenWhereTheRestIsAllowed()
    {
        var rules = new PolicyRules(new Dictionary<string, ToolRule> { ["dig"] = Free }, [], Free);

        Assert.Equal((PolicyAction.Allow, PolicyAction.Deny, PolicyAction.Allow), (Decide(rules, "dig"), Decide(rules, "Dig"), Decide(rules, "till")));
    }

    [Fact]
    public void RuleForEveryCall_IsKeptBesideTheToolsOwn()
    {
        CallLimit own = new("dig", 1, TimeSpan.FromHours(1)), all = new("all", 9, TimeSpan.FromDays(1));
        var rules = new PolicyRules(new Dictionary<string, ToolRule> { ["dig"] = Free with { Limits = [own] } }, [], Denied, Free with { Action = PolicyAction.Ask, Limits = [all] });

        RuleDecision decision = rules.Decide("dig", default);

        Assert.Equal(PolicyAction.Ask, decision.Action);
        Assert.Equal([own, all], decision.Limits);
    }

    [Fact]
    public void HiddenStar_HidesAll() => Assert.False(new PolicyRules(new Dictionary<string, ToolRule> { ["dig"] = Free }, ["*"], Free).Shows("dig"));

    [Fact]
    public void RequiredArguments_AreUnknownBeforeTheListIs()
    {
        var rules = new PolicyRules(new Dictionary<string, ToolRule> { ["dig"] = Free with { NeedsRequiredArguments = true } }, [], Denied);

        Assert.True(rules.NeedsDefinitions);
        Assert.Contains("not listed the tool yet", rules.Decide("dig", default).Reason, StringComparison.Ordinal);
        Assert.Contains("depth is missing", rules.Decide("dig", JsonElement.Parse("{}"), ["depth"]).Reason, StringComparison.Ordinal);
        Assert.Equal(PolicyAction.Allow, rules.Decide("dig", JsonElement.Parse("""{"depth":1}"""), ["depth"]).Action);
    }

    private static PolicyAction Decide(PolicyRules rules, string tool) => rules.Decide(tool, default).Action;
}
