using System.Text;
using Catalogue.Site.Machine;
using Catalogue.Site.Survey;

namespace Catalogue.Tests.Site.Survey;

public sealed class SharedNamesTests
{
    [Fact]
    public void Names_AreThoseOfTwoServersOrMore_LookAlikesFirst()
    {
        SharedNames names = SharedNames.Of([.. Tools("a", "search", "get_issue", "only_here"), .. Tools("b", "search", "getIssue", "send_mail"), .. Tools("c", "search", "send_mаil")]);

        Assert.Equal(["send_mail alike 2", "search same 3", "getIssue same 2"], names.Groups.Select(g => $"{g.Name} {(g.IsLookAlike ? "alike" : "same")} {g.Servers}"));
    }

    [Fact]
    public void TwoToolsOfOneServer_AreNoGroup() => Assert.Empty(SharedNames.Of(Tools("a", "get_issue", "getIssue")).Groups);

    [Fact]
    public void Index_NamesServersByPlace() => Assert.Equal(
        """{"version":1,"servers":["a","b"],"names":[{"alike":false,"tools":[[0,"search"],[1,"search"]]}]}""" + "\n",
        Encoding.UTF8.GetString(NameIndex.Of(SharedNames.Of([.. Tools("b", "search"), .. Tools("a", "search")]))));

    private static IEnumerable<ToolEntry> Tools(string server, params string[] names)
    {
        var entry = new ServerEntry { Id = $"x/{server}", Slug = server, Name = server, Summary = "", Tools = [], Combinations = [] };
        return names.Select(n => new ToolEntry
        {
            Server = entry,
            Name = n,
            Slug = n,
            Does = "",
            Class = Catalogue.Model.Verdicts.ToolClass.Read,
            Risk = Catalogue.Model.Verdicts.RiskLevel.Low,
            Confidence = 1,
            NeedsReview = false,
            Reviewed = false,
            Summary = "",
            Signals = [],
            Attacks = [],
            Page = 0,
        });
    }
}
