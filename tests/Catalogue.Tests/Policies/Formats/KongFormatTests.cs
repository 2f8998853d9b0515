using Catalogue.Model.Policies;
using Catalogue.Policies.Formats;

namespace Catalogue.Tests.Policies.Formats;

public sealed class KongFormatTests
{
    private static readonly KongFormat Format = new();

    [Fact]
    public void ToolToAskAbout_IsDenied_SinceNobodyCanBeAsked()
    {
        string text = FormatCase.Write(Format, FormatCase.Rule(PolicyAction.Ask, "dig")).Text;

        Assert.Equal(PolicyAction.Hide, FormatCase.Read(Format, text, "dig"));
        Assert.Contains("deny by policy", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Denial_WinsOverTheSameToolsPermission()
    {
        string text = FormatCase.Write(Format, FormatCase.Rule(PolicyAction.Allow, "dig")).Text;

        Assert.Equal(PolicyAction.Allow, FormatCase.Read(Format, text, "dig"));
        Assert.Equal(PolicyAction.Hide, FormatCase.Read(Format, text.Replace("          allow:\n", "          deny: [x]\n          allow:\n", StringComparison.Ordinal), "dig"));
    }
}
