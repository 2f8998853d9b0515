using Catalogue.Model.Policies;
using Catalogue.Policies.Conditions;

namespace Catalogue.Tests.Policies.Conditions;

public sealed class CelConditionsTests
{
    [Theory]
    [InlineData("lte", "5", "\"arguments\" in p && \"a\" in p.arguments && p.arguments[\"a\"] <= 5.0")]
    [InlineData("lte", "5.5", "\"arguments\" in p && \"a\" in p.arguments && p.arguments[\"a\"] <= 5.5")]
    [InlineData("in", """x"y""", "\"arguments\" in p && \"a\" in p.arguments && p.arguments[\"a\"] in [\"x\\\"y\"]")]
    [InlineData("domain", "a.example", "\"arguments\" in p && \"a\" in p.arguments && p.arguments[\"a\"].matches(\"^[^@,; ]+@a\\\\.example$\")")]
    public void Condition_IsGuardedAndEscaped(string op, string value, string cel) =>
        Assert.Equal(cel, CelConditions.Write([new ArgumentCondition("a", op, [value], "")], "p"));

    [Fact]
    public void UnknownOperator_IsAnError() => Assert.Throws<ArgumentException>(() => CelConditions.Write([new ArgumentCondition("a", "near", ["x"], "")], "p"));
}
