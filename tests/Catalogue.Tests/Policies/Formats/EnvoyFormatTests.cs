using Catalogue.Model.Policies;
using Catalogue.Policies.Formats;

namespace Catalogue.Tests.Policies.Formats;

public sealed class EnvoyFormatTests
{
    private static readonly EnvoyFormat Format = new();

    [Fact]
    public void ToolsOverARulesBound_GoIntoAnother_AndOverAllRulesAreLeftOut()
    {
        Recommendation[] rules = [.. Enumerable.Range(0, 520).Select(i => FormatCase.Rule(PolicyAction.Allow, $"t{i:000}"))];

        PolicyDocument document = FormatCase.Write(Format, rules);

        Assert.Equal(32, document.Text.Split("action: Allow").Length - 1);
        Assert.Equal(Enumerable.Range(512, 8).Select(i => $"t{i:000}"), document.LeftOut);
        Assert.Equal((PolicyAction.Allow, PolicyAction.Hide), (FormatCase.Read(Format, document.Text, "t511"), FormatCase.Read(Format, document.Text, "t512")));
    }

    [Theory]
    [InlineData("Garden")]
    [InlineData("-garden")]
    [InlineData("garden-")]
    [InlineData("a_b")]
    public void NameThatKubernetesRefuses_WritesNothing(string key) => Assert.NotNull(FormatCase.WriteFor(key, Format).Refusal);

    [Fact]
    public void RuleForAnotherBackend_SaysNothingOfThisServer()
    {
        string text = FormatCase.Write(Format, FormatCase.Rule(PolicyAction.Allow, "dig")).Text.Replace("backend: garden", "backend: other", StringComparison.Ordinal);

        Assert.Equal(PolicyAction.Hide, FormatCase.Read(Format, text, "dig"));
    }
}
