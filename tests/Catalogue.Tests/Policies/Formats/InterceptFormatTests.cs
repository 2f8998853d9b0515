using Catalogue.Model.Policies;
using Catalogue.Policies.Formats;

namespace Catalogue.Tests.Policies.Formats;

public sealed class InterceptFormatTests
{
    private static readonly InterceptFormat Format = new();

    [Fact]
    public void HiddenTool_StandsInTheListAlone()
    {
        string text = FormatCase.Write(Format, FormatCase.Rule(PolicyAction.Hide, "burn")).Text;

        Assert.EndsWith("tools: {}\n", text, StringComparison.Ordinal);
        Assert.Equal(PolicyAction.Hide, FormatCase.Read(Format, text, "burn"));
    }

    [Fact]
    public void OneRuleThatDenies_IsEnough() => Assert.Equal(PolicyAction.Deny, FormatCase.Read(
        Format, "tools:\n  dig:\n    rules:\n      - {name: a, rate_limit: 3/hour}\n      - {name: b, action: deny}\n", "dig"));

    [Fact]
    public void LimitAndConditions_AreReadBack()
    {
        Recommendation rule = FormatCase.Rule(PolicyAction.Allow, "dig") with { Limit = new RateLimit(3, "hour"), Conditions = [new ArgumentCondition("depth", "lte", ["9"], ""), new ArgumentCondition("place", "in", ["bed", "lawn"], "")] };

        Catalogue.Policies.Effects.ToolEffect effect = Format.Read(FormatCase.Write(Format, rule).Text, FormatCase.Request(FormatCase.Key, rule))("dig");

        Assert.Equal((rule.Limit, 2), (effect.Limit, effect.Conditions.Count));
    }

    [Fact]
    public void ConditionThatWasNotOffered_IsNotGuessedAt() => Assert.Throws<FormatException>(() => FormatCase.Read(
        Format, "tools:\n  dig:\n    rules:\n      - {name: a, conditions: [{path: args.x, op: eq, value: 1}]}\n", "dig"));
}
