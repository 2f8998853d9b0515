using Catalogue.Model.Policies;
using Catalogue.Policies.Formats;

namespace Catalogue.Tests.Policies.Formats;

public sealed class CursorFormatTests
{
    private static readonly CursorFormat Format = new();

    [Fact]
    public void OnlyAllowedTools_AreListed()
    {
        string text = FormatCase.Write(Format, FormatCase.Rule(PolicyAction.Allow, "dig"), FormatCase.Rule(PolicyAction.Ask, "till"), FormatCase.Rule(PolicyAction.Deny, "burn")).Text;

        Assert.Equal((PolicyAction.Allow, PolicyAction.Ask, PolicyAction.Ask), (FormatCase.Read(Format, text, "dig"), FormatCase.Read(Format, text, "till"), FormatCase.Read(Format, text, "burn")));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("dig*")]
    [InlineData("a:b")]
    public void NameThatIsAPattern_IsLeftOut(string tool) => Assert.Equal([tool], FormatCase.Write(Format, FormatCase.Rule(PolicyAction.Allow, tool)).LeftOut);
}
