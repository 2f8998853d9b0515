using Catalogue.Model.Policies;
using Catalogue.Policies.Formats;

namespace Catalogue.Tests.Policies.Formats;

public sealed class ClaudeCodeFormatTests
{
    private static readonly ClaudeCodeFormat Format = new();

    [Fact]
    public void DenialOfARewrittenName_StandsAsItReads_AndAPermissionIsLeftOut()
    {
        Assert.Contains("mcp__garden__dig_hole", FormatCase.Write(Format, FormatCase.Rule(PolicyAction.Deny, "dig.hole")).Text, StringComparison.Ordinal);
        Assert.Equal(["dig.hole"], FormatCase.Write(Format, FormatCase.Rule(PolicyAction.Allow, "dig.hole")).LeftOut);
    }

    [Theory]
    [InlineData("my__garden")]
    [InlineData("garden_")]
    public void NameThatTwoUnderscoresWouldEnd_WritesNothing(string key) => Assert.NotNull(FormatCase.WriteFor(key, Format).Refusal);

    [Theory]
    [InlineData("""{"permissions":{"allow":["mcp__garden__dig"],"ask":["mcp__garden__dig"],"deny":["mcp__garden__dig"]}}""", PolicyAction.Hide)]
    [InlineData("""{"permissions":{"allow":["mcp__garden__dig"],"ask":["mcp__garden__dig"]}}""", PolicyAction.Ask)]
    [InlineData("""{"permissions":{"allow":["mcp__garden__dig"]}}""", PolicyAction.Allow)]
    [InlineData("""{"permissions":{"allow":["mcp__other__dig"]}}""", PolicyAction.Ask)]
    public void StricterList_Wins(string text, PolicyAction action) => Assert.Equal(action, FormatCase.Read(Format, text, "dig"));
}
