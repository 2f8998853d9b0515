using Catalogue.Model.Policies;
using Catalogue.Policies.Formats;

namespace Catalogue.Tests.Policies.Formats;

public sealed class CodexFormatTests
{
    private static readonly CodexFormat Format = new();

    [Fact]
    public void ToolToAskAbout_IsEnabledWithoutAnApprovalOfItsOwn()
    {
        string text = FormatCase.Write(Format, FormatCase.Rule(PolicyAction.Allow, "dig"), FormatCase.Rule(PolicyAction.Ask, "till")).Text;

        Assert.Contains("[mcp_servers.garden.tools.dig]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("tools.till", text, StringComparison.Ordinal);
        Assert.Equal((PolicyAction.Allow, PolicyAction.Ask), (FormatCase.Read(Format, text, "dig"), FormatCase.Read(Format, text, "till")));
    }

    [Fact]
    public void DisabledTool_StaysSoThoughItIsEnabledToo() => Assert.Equal(PolicyAction.Hide, FormatCase.Read(
        Format, "[mcp_servers.garden]\nenabled_tools = [\"dig\"]\ndisabled_tools = [\"dig\"]\ndefault_tools_approval_mode = \"approve\"\n", "dig"));

    [Theory]
    [InlineData("my.server")]
    [InlineData("")]
    [InlineData("a]\nb")]
    public void ServerNameOfOtherCharacters_WritesNothing(string key)
    {
        PolicyDocument document = FormatCase.WriteFor(key, Format);

        Assert.Empty(document.Text);
        Assert.Equal(["dig"], document.LeftOut);
        Assert.StartsWith("Nothing is written", document.Refusal, StringComparison.Ordinal);
    }
}
