using Catalogue.Model.Policies;
using Catalogue.Policies.Formats;

namespace Catalogue.Tests.Policies.Formats;

public sealed class ToolHiveFormatTests
{
    private static readonly ToolHiveFormat Format = new();

    [Fact]
    public void NothingAllowed_IsARuleThatForbids_SinceNoRuleDoesNotStart()
    {
        string text = FormatCase.Write(Format, FormatCase.Rule(PolicyAction.Deny, "burn")).Text;

        Assert.Contains("forbid(principal, action, resource);", text, StringComparison.Ordinal);
        Assert.Equal(PolicyAction.Hide, FormatCase.Read(Format, text, "burn"));
    }

    [Fact]
    public void QuoteInAName_StaysInTheName()
    {
        string text = FormatCase.Write(Format, FormatCase.Rule(PolicyAction.Allow, "dig\"); permit(principal")).Text;

        Assert.Equal((PolicyAction.Allow, PolicyAction.Hide), (FormatCase.Read(Format, text, "dig\"); permit(principal"), FormatCase.Read(Format, text, "dig")));
    }

    [Theory]
    [InlineData("""{"cedar":{"policies":["forbid(principal, action, resource == Tool::\"dig\");"]}}""")]
    [InlineData("""{"cedar":{"policies":["permit(principal, action == Action::\"call_tool\", resource == Tool::\"dig\") when { true };"]}}""")]
    public void PolicyThatWeDidNotWrite_IsNotGuessedAt(string text) => Assert.Throws<FormatException>(() => FormatCase.Read(Format, text, "dig"));
}
