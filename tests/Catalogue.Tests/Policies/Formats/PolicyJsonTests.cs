using System.Text.Json;
using Catalogue.Model.Policies;
using Catalogue.Policies.Formats;

namespace Catalogue.Tests.Policies.Formats;

public sealed class PolicyJsonTests
{
    [Theory]
    [InlineData("""{"tools":{"dig":{}}}""", PolicyAction.Allow)]
    [InlineData("""{"tools":{"dig":{"ask":true}}}""", PolicyAction.Ask)]
    [InlineData("""{"tools":{"dig":{"deny_if":[{"conditions":[]}]}}}""", PolicyAction.Deny)]
    [InlineData("""{"hide":["dig"],"tools":{"dig":{}}}""", PolicyAction.Hide)]
    [InlineData("""{"tools":{"Dig":{}}}""", PolicyAction.Deny)]
    public void Text_IsReadAsGuardDoes(string text, PolicyAction action) => Assert.Equal(action, PolicyJson.Read(text, FormatCase.Request(FormatCase.Key))("dig").Action);

    [Fact]
    public void DenialUnderACondition_IsNotGuessedAt() => Assert.Throws<FormatException>(() =>
        PolicyJson.Read("""{"tools":{"dig":{"deny_if":[{"conditions":[{"path":"args.x","op":"eq","value":1}]}]}}}""", FormatCase.Request(FormatCase.Key))("dig"));

    [Fact]
    public void ParameterWithADot_IsNamedInAList()
    {
        string text = PolicyJson.Write([FormatCase.Rule(PolicyAction.Allow, "dig") with { Conditions = [new ArgumentCondition("a.b", "lte", ["3"], "")] }]);

        JsonElement condition = JsonElement.Parse(text).GetProperty("tools").GetProperty("dig").GetProperty("require")[0].GetProperty("conditions")[0];
        Assert.Equal("""["a.b"]""", condition.GetProperty("path").GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
        Assert.Equal(3, condition.GetProperty("value").GetInt32());
    }
}
