using Catalogue.Model.Policies;
using Catalogue.Policies.Formats;

namespace Catalogue.Tests.Policies.Formats;

public sealed class LiteLlmFormatTests
{
    private static readonly LiteLlmFormat Format = new();

    [Fact]
    public void HyphenOfAServersName_BecomesAnUnderscore() => Assert.Contains("  my_garden:\n", FormatCase.WriteFor("my-garden", Format).Text, StringComparison.Ordinal);

    [Fact]
    public void NothingAllowed_NamesAToolThatIsNot()
    {
        string text = FormatCase.Write(Format, FormatCase.Rule(PolicyAction.Deny, "burn")).Text;

        Assert.Contains("no-tool-is-allowed", text, StringComparison.Ordinal);
        Assert.Equal(PolicyAction.Hide, FormatCase.Read(Format, text, "dig"));
    }

    [Fact]
    public void DisallowedTool_StaysSoThoughItIsAllowedToo() => Assert.Equal(PolicyAction.Hide, FormatCase.Read(
        Format, "mcp_servers:\n  garden:\n    allowed_tools: [dig]\n    disallowed_tools: [dig]\n", "dig"));
}
