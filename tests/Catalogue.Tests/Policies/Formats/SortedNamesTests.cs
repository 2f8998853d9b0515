using Catalogue.Model.Policies;
using Catalogue.Policies.Formats;

namespace Catalogue.Tests.Policies.Formats;

public sealed class SortedNamesTests
{
    private static readonly NameRule Rewriting = NameRule.Rewritten("_", "the client rewrites it") with { Widened = [PolicyAction.Deny] };

    [Fact]
    public void PermissionThatWouldReachAnotherTool_IsRefused()
    {
        SortedNames sorted = Sort(FormatCase.Rule(PolicyAction.Allow, "dig_hole"), FormatCase.Rule(PolicyAction.Deny, "dig.hole"));

        Assert.Equal(["dig_hole"], Assert.Single(sorted.Refused).Names);
        Assert.Equal(["dig.hole"], sorted.Widened);
    }

    [Fact]
    public void DenialMayReachAnotherTool()
    {
        SortedNames sorted = Sort(FormatCase.Rule(PolicyAction.Deny, "dig_hole"), FormatCase.Rule(PolicyAction.Deny, "dig.hole"));

        Assert.Empty(sorted.Refused);
        Assert.Equal(["dig_hole", "dig_hole"], sorted.Written.Select(r => r.Tool));
    }

    [Fact]
    public void HalfACharacter_IsRefusedAsSuch() => Assert.Equal("the name is not valid Unicode", Assert.Single(Sort(FormatCase.Rule(PolicyAction.Allow, "dig\ud800")).Refused).Why);

    [Fact]
    public void List_IsBoundedInNumberAndLength()
    {
        string list = SortedNames.List([new string('d', 100), .. "abcdef".Select(c => c.ToString())]);

        Assert.Equal($"\"{new string('d', 60)}…\", \"a\", \"b\", \"c\", \"d\" and 2 more", list);
    }

    private static SortedNames Sort(params Recommendation[] rules) => SortedNames.Of(FormatCase.Request(FormatCase.Key, rules), Rewriting, new GuardFormat().Abilities);
}
