using Catalogue.Model.Policies;
using Catalogue.Policies.Evaluation;
using Catalogue.Policies.Readers;

namespace Catalogue.Tests.Policies.Readers;

public sealed class RuleListReaderTests
{
    [Theory]
    [InlineData("tools:\n  a: {rules: [{name: x}]}", "says nothing")]
    [InlineData("tools:\n  a: {rules: [{action: maybe}]}", "there is no action 'maybe'")]
    [InlineData("tools:\n  a: {rules: [{action: deny, conditions: [{path: args.x, op: eq, value: 1}]}]}", "denies under conditions")]
    [InlineData("tools:\n  a: {rules: [{rate_limit: 5/week}]}", "rate_limit must be such as 5/hour")]
    [InlineData("tools: []", "tools must be a map")]
    [InlineData("version: '3'\ntools: {}", "version must be")]
    public void RuleThatIsNotUnderstood_IsAFault(string yaml, string said) => Assert.Contains(said, Assert.Throws<PolicyFaultException>(() => Read(yaml)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("rules: [{action: allow}, {action: deny}]", PolicyAction.Deny)]
    [InlineData("rules: [{action: allow}, {require_approval: true}]", PolicyAction.Ask)]
    [InlineData("rules: [{action: block}]", PolicyAction.Deny)]
    [InlineData("rules: []", PolicyAction.Allow)]
    [InlineData("rate_limit: {max: 5, window: 90}", PolicyAction.Allow)]
    public void StrictestRule_Decides(string tool, PolicyAction action) => Assert.Equal(action, Read($"tools:\n  a: {{{tool}}}").Tools["a"].Action);

    [Fact]
    public void OlderForm_CountsInSecondsAndWantsItsArguments()
    {
        ToolRule rule = Read("tools:\n  a: {rate_limit: {max: 5, window: 90}, validate: {required_args: [x]}}").Tools["a"];

        Assert.Equal(new CallLimit("a_rate", 5, TimeSpan.FromSeconds(90)), Assert.Single(rule.Limits));
        Assert.Equal("The required argument x is missing.", Assert.Single(rule.Require).OnDeny);
    }

    [Fact]
    public void Star_HoldsForEveryCall() => Assert.Equal("all_tools_rate", Assert.Single(Read("tools:\n  '*': {rate_limit: 5/hour}").EveryCall!.Limits).Counter);

    private static PolicyRules Read(string yaml) => RuleListReader.Read(YamlNodes.Read(yaml));
}
