using Catalogue.Model.Policies;
using Catalogue.Policies.Formats;

namespace Catalogue.Tests.Policies.Formats;

public sealed class GeminiFormatTests
{
    private static readonly GeminiFormat Format = new();

    [Theory]
    [InlineData("a-key-of-more-than-25-chars")]
    [InlineData("my_garden")]
    public void ServerNameThatTheLastRuleWouldMiss_WritesNothing(string key) => Assert.NotNull(FormatCase.WriteFor(key, Format).Refusal);

    [Fact]
    public void NameThatWouldBeShortened_IsLeftOut()
    {
        string longest = new('d', 63 - "mcp__garden".Length);

        Assert.Empty(FormatCase.Write(Format, FormatCase.Rule(PolicyAction.Allow, longest)).LeftOut);
        Assert.Equal([longest + "d"], FormatCase.Write(Format, FormatCase.Rule(PolicyAction.Allow, longest + "d")).LeftOut);
    }

    [Fact]
    public void RuleOfHigherPriority_Decides()
    {
        string text = FormatCase.Write(Format, FormatCase.Rule(PolicyAction.Allow, "dig")).Text;
        const string denial = "[[rule]]\nmcpName = \"garden\"\ntoolName = \"dig\"\ndecision = \"deny\"\npriority = 900\n\n";

        Assert.Equal((PolicyAction.Allow, PolicyAction.Hide), (FormatCase.Read(Format, text, "dig"), FormatCase.Read(Format, denial + text, "dig")));
    }

    [Fact]
    public void Amount_CannotBeCompared_SoTheToolIsAskedAbout()
    {
        Recommendation rule = FormatCase.Rule(PolicyAction.Allow, "pay") with { Conditions = [new ArgumentCondition("amount", "lte", ["100"], "")] };

        string text = FormatCase.Write(Format, rule).Text;

        Assert.Contains("ask_user", text, StringComparison.Ordinal);
        Assert.DoesNotContain("argsPattern", text, StringComparison.Ordinal);
    }
}
