using Catalogue.Model.Policies;
using Catalogue.Policies.Formats;

namespace Catalogue.Tests.Policies.Formats;

public sealed class NameRuleTests
{
    [Theory]
    [InlineData("dig_hole", true)]
    [InlineData("dig hole", false)]
    [InlineData("d\u0456g", false)]
    [InlineData("", false)]
    public void Only_TakesTheNamedCharacters(string name, bool fits) => Assert.Equal(fits, NameRule.Only("_", "x").Fits(name));

    [Fact]
    public void Rewritten_ReadsAsTheClientDoes()
    {
        NameRule rule = NameRule.Rewritten("_", "x") with { Widened = [PolicyAction.Deny] };

        Assert.Equal("dig_hole", rule.Reading("dig.hole"));
        Assert.Equal((true, false), (rule.CanWiden("dig.hole", PolicyAction.Deny), rule.CanWiden("dig.hole", PolicyAction.Allow)));
    }

    [Fact]
    public void And_NarrowsAndSaysBoth()
    {
        NameRule rule = NameRule.Only("", "letters only").And(n => n.Length < 4, "no more than three");

        Assert.Equal((true, false, false), (rule.Fits("dig"), rule.Fits("till"), rule.Fits("d_g")));
        Assert.Equal("letters only, and no more than three", rule.Says);
    }
}
