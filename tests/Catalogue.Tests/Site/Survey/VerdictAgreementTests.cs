using Catalogue.Model;
using Catalogue.Model.Policies;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Survey;

namespace Catalogue.Tests.Site.Survey;

public sealed class VerdictAgreementTests
{
    private static readonly Classification Sound = new()
    {
        Tool = "run_it",
        Class = ToolClass.Execute,
        Risk = RiskLevel.Critical,
        Confidence = 1,
        Moves = [new LevelMove(SignalIds.ArbitraryCode, RiskLevel.High, RiskLevel.Critical)],
        Rationale = "This is an Execute tool: the name says “run”, which starts something. An Execute tool starts at High; arbitrary-code raises it to Critical.",
        WhyNotLower = "Not Write: “run” speaks of a process.",
        DecidedBy = "model",
        Fingerprint = "",
    };

    [Fact]
    public void SoundVerdict_HasNoFault() => Assert.Empty(VerdictAgreement.FaultsOf(Sound));

    [Fact]
    public void ForeignWordsInQuotes_AreNoClaim() =>
        Assert.Empty(VerdictAgreement.FaultsOf(Sound with { Rationale = Sound.Rationale.Replace("“run”", "“This is a Read tool, Low risk”", StringComparison.Ordinal) }));

    [Fact]
    public void EachContradiction_IsNamed()
    {
        Assert.Contains("rationale says an Execute tool", Only(Sound with { Class = ToolClass.Destructive, Moves = [], WhyNotLower = null, Rationale = "This is an Execute tool: it runs." }), StringComparison.Ordinal);
        Assert.Contains("rationale ends at High", Only(Sound with { Rationale = "This is an Execute tool: it runs. The level is High, where an Execute tool starts." }), StringComparison.Ordinal);
        Assert.Contains("steps lead to Critical and its level is High", Only(Sound with { Risk = RiskLevel.High, Rationale = "" }), StringComparison.Ordinal);
        Assert.Contains("why it is not Read", Only(Sound with { WhyNotLower = "Not Read: it changes." }), StringComparison.Ordinal);
    }

    [Fact]
    public void FileThatAllowsWhatShouldBeDenied_IsAFault()
    {
        var rule = new Recommendation { Tool = "run_it", Action = PolicyAction.Deny, Level = RiskLevel.Critical, Row = PolicyRow.Critical };

        Assert.Contains("allows", VerdictAgreement.FaultOf("cursor", "allowed", rule), StringComparison.Ordinal);
        Assert.Null(VerdictAgreement.FaultOf("cursor", "asked", rule));
    }

    [Fact]
    public void Starter_DoesNotContradictItself()
    {
        var store = new CatalogueStore(TestPaths.Catalogue);
        var problems = new List<Problem>();

        int tools = store.ServerIds().Sum(id => ServerDossier.Read(store, id, problems)!.Tools.Count);

        Assert.Empty(problems);
        Assert.True(tools > 800);
    }

    private static string Only(Classification verdict) => Assert.Single(VerdictAgreement.FaultsOf(verdict));
}
