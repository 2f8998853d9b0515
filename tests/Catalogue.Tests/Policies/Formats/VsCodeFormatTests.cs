using Catalogue.Model.Policies;
using Catalogue.Policies.Formats;

namespace Catalogue.Tests.Policies.Formats;

public sealed class VsCodeFormatTests
{
    private static readonly VsCodeFormat Format = new();

    [Fact]
    public void DeniedTool_IsAskedAbout_AndAnAllowedOneIsLeftToTheClient()
    {
        string text = FormatCase.Write(Format, FormatCase.Rule(PolicyAction.Deny, "burn"), FormatCase.Rule(PolicyAction.Allow, "dig")).Text;

        Assert.Contains("\"burn\": false", text, StringComparison.Ordinal);
        Assert.DoesNotContain("dig", text, StringComparison.Ordinal);
    }

    [Fact]
    public void NameThatTheClientRewrites_IsWrittenAsItReads_AndSaid()
    {
        PolicyDocument document = FormatCase.Write(Format, FormatCase.Rule(PolicyAction.Ask, "dig.hole"));

        Assert.Contains("\"dig_hole\": false", document.Text, StringComparison.Ordinal);
        Assert.Contains(document.Limits, l => l.StartsWith("Written as the client reads them: \"dig.hole\"", StringComparison.Ordinal));
        Assert.True(Format.Read(document.Text, FormatCase.Request(FormatCase.Key))("dig.hole").IsNamed);
    }
}
