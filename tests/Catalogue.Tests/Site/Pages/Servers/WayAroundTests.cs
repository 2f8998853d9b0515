using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Advice;
using Catalogue.Site.Pages.Servers;
using Catalogue.Site.Routing;
using Catalogue.Site.Survey;

namespace Catalogue.Tests.Site.Pages.Servers;

public sealed class WayAroundTests
{
    [Theory]
    [InlineData(PolicyAction.Allow)]
    [InlineData(PolicyAction.Ask)]
    public void CallerThatIsOpenBesideADenial_IsNamedWithItsProfile(PolicyAction caller) =>
        Assert.StartsWith("Careful does not deny call_tool, and such a tool calls other tools by name.", Of((ServerProfile.Careful, caller, PolicyAction.Deny)), StringComparison.Ordinal);

    [Fact]
    public void TwoProfiles_StandTogether() =>
        Assert.StartsWith("Careful and Full do not deny call_tool,", Of((ServerProfile.Full, PolicyAction.Ask, PolicyAction.Hide), (ServerProfile.Careful, PolicyAction.Allow, PolicyAction.Deny)), StringComparison.Ordinal);

    [Theory]
    [InlineData(PolicyAction.Deny, PolicyAction.Deny)]
    [InlineData(PolicyAction.Hide, PolicyAction.Deny)]
    [InlineData(PolicyAction.Allow, PolicyAction.Ask)]
    public void NoDenialBesideAnOpenCaller_SaysNothing(PolicyAction caller, PolicyAction other) => Assert.Null(Of((ServerProfile.Careful, caller, other)));

    private static string? Of(params (ServerProfile Profile, PolicyAction Caller, PolicyAction Other)[] profiles)
    {
        ToolDefinition caller = new() { Name = "call_tool", InputSchema = System.Text.Json.JsonElement.Parse("""{"type":"object","properties":{"name":{"type":"string"},"arguments":{"type":"object"}}}""") };
        ToolDefinition other = new() { Name = "drop_ledger" };
        var server = new ServerDossier
        {
            Server = new Server { Id = "acme/ledger", Name = "Ledger", Tools = [caller, other] },
            Slug = "ledger",
            Tools = [Judged(caller, ToolClass.Execute), Judged(other, ToolClass.Destructive)],
            Combinations = [],
        };
        return WayAround.Of(server, profiles.ToDictionary(p => p.Profile, p => (IReadOnlyList<Recommendation>)[Rule(caller, p.Caller), Rule(other, p.Other)]));
    }

    private static JudgedTool Judged(ToolDefinition tool, ToolClass toolClass) => new(
        tool,
        new Classification { Tool = tool.Name, Class = toolClass, Risk = RiskLevel.High, Confidence = 0.9, Rationale = "Does.", DecidedBy = "model", Fingerprint = "" },
        new ToolRoute("ledger", tool.Name, 0));

    private static Recommendation Rule(ToolDefinition tool, PolicyAction action) => new() { Tool = tool.Name, Action = action, Level = RiskLevel.High, Row = PolicyRow.Routine };
}
