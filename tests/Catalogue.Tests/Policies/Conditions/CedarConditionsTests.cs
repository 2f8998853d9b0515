using Catalogue.Model.Policies;
using Catalogue.Policies.Conditions;

namespace Catalogue.Tests.Policies.Conditions;

public sealed class CedarConditionsTests
{
    [Theory]
    [InlineData("a", "lte", "5", "context has arg_a && context.arg_a <= 5")]
    [InlineData("a-b", "lte", "5", """context has "arg_a-b" && context["arg_a-b"] <= 5""")]
    [InlineData("a", "in", "x*", """context has arg_a && ["x*"].contains(context.arg_a)""")]
    [InlineData("a", "under", "/x*", """context has arg_a && context.arg_a like "/x\*/*" && !(context.arg_a like "*/..*") && !(context.arg_a like "*\\*")""")]
    public void Condition_IsGuardedAndEscaped(string parameter, string op, string value, string cedar) =>
        Assert.Equal(cedar, CedarConditions.Write([new ArgumentCondition(parameter, op, [value], "")]));

    [Fact]
    public void UnknownOperator_IsAnError() => Assert.Throws<ArgumentException>(() => CedarConditions.Write([new ArgumentCondition("a", "near", ["x"], "")]));
}
