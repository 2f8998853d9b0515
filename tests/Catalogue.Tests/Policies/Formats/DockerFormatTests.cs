using Catalogue.Model.Policies;
using Catalogue.Policies.Formats;

namespace Catalogue.Tests.Policies.Formats;

public sealed class DockerFormatTests
{
    private static readonly DockerFormat Format = new();

    [Fact]
    public void NothingAllowed_StartsNothing()
    {
        string text = FormatCase.Write(Format, FormatCase.Rule(PolicyAction.Deny, "burn")).Text;

        Assert.EndsWith("exit 1\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("exec", text, StringComparison.Ordinal);
        Assert.Equal(PolicyAction.Hide, FormatCase.Read(Format, text, "burn"));
    }

    [Fact]
    public void NameThatTheFlagWouldSplit_IsLeftOut()
    {
        PolicyDocument document = FormatCase.Write(Format, FormatCase.Rule(PolicyAction.Allow, "dig"), FormatCase.Rule(PolicyAction.Allow, "dig,burn"));

        Assert.Equal(["dig,burn"], document.LeftOut);
        Assert.Equal((PolicyAction.Allow, PolicyAction.Hide), (FormatCase.Read(Format, document.Text, "dig"), FormatCase.Read(Format, document.Text, "burn")));
    }

    [Fact]
    public void ScriptForAnotherServer_IsNotRead() =>
        Assert.Throws<FormatException>(() => FormatCase.Read(Format, "#!/bin/sh\nexec docker mcp gateway run --servers 'other'\n", "dig"));
}
