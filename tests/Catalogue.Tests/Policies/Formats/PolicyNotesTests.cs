using Catalogue.Model.Policies;
using Catalogue.Policies.Formats;

namespace Catalogue.Tests.Policies.Formats;

public sealed class PolicyNotesTests
{
    [Fact]
    public void WhatAFormatCannotSay_IsSaidOnce()
    {
        PolicyDocument document = FormatCase.Write(new DockerFormat(), FormatCase.Rule(PolicyAction.Ask, "dig"), FormatCase.Rule(PolicyAction.Ask, "till"));

        Assert.Single(document.Limits, l => l.Contains("cannot ask a person", StringComparison.Ordinal));
    }

    [Fact]
    public void HiddenTool_IsDeniedAsWell_AndThatIsSaid() =>
        Assert.Contains(FormatCase.Write(new GuardFormat(), FormatCase.Rule(PolicyAction.Hide, "burn")).Limits, l => l.StartsWith("Hide is not deny", StringComparison.Ordinal));

    [Theory]
    [InlineData("guard", "What is not listed stays denied.")]
    [InlineData("cursor", "the client's own default holds.")]
    public void ToolThatIsLeftOut_IsSaidWithWhatHappensToIt(string format, string said) =>
        Assert.Contains(FormatCase.Write(PolicyFormats.Find(format)!, FormatCase.Rule(PolicyAction.Allow, "*")).Limits, l => l.StartsWith("Left out: \"*\"", StringComparison.Ordinal) && l.EndsWith(said, StringComparison.Ordinal));
}
