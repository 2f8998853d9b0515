using Catalogue.Model.Policies;
using Catalogue.Policies.Formats;

namespace Catalogue.Tests.Policies.Formats;

public sealed class AgentGatewayFormatTests
{
    private static readonly AgentGatewayFormat Format = new();

    [Fact]
    public void NothingAllowed_IsARuleThatIsFalse_SinceNoRuleSwitchesItOff()
    {
        string text = FormatCase.Write(Format, FormatCase.Rule(PolicyAction.Deny, "burn")).Text;

        Assert.Contains("\"false\"", text, StringComparison.Ordinal);
        Assert.Equal(PolicyAction.Hide, FormatCase.Read(Format, text, "burn"));
    }

    [Fact]
    public void RuleOfAnotherTarget_AllowsNothingHere()
    {
        string text = FormatCase.WriteFor("other", Format).Text;

        Assert.Equal(PolicyAction.Hide, FormatCase.Read(Format, text, "dig"));
    }
}
