using Catalogue.Model.Policies;
using Catalogue.Policies.Formats;

namespace Catalogue.Tests.Policies.Formats;

public sealed class GuardFormatTests
{
    private static readonly GuardFormat Format = new();

    [Fact]
    public void Star_MeansEveryToolThere_AndIsLeftOut() => Assert.Equal(["*"], FormatCase.Write(Format, FormatCase.Rule(PolicyAction.Allow, "*")).LeftOut);

    [Theory]
    [InlineData(PolicyAction.Allow)]
    [InlineData(PolicyAction.Ask)]
    [InlineData(PolicyAction.Deny)]
    [InlineData(PolicyAction.Hide)]
    public void EveryAction_IsSaidWhole(PolicyAction action)
    {
        PolicyDocument document = FormatCase.Write(Format, FormatCase.Rule(action, "dig"));

        Assert.Equal(action, FormatCase.Read(Format, document.Text, "dig"));
        Assert.DoesNotContain(document.Limits, l => l.Contains("instead", StringComparison.Ordinal));
    }
}
