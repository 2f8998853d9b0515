using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Advice;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Survey;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Site.Pages.Parts;

public sealed class ToolPanelsTests
{
    private static readonly SiteContext Site = new(SiteCase.Options("none"), SiteCase.Store, CatalogueSurvey.Of([]), [], []);

    [Fact]
    public void PanelFilledIntoAPattern_IsTheOneThatTheFormatsWrite()
    {
        Gen<string> names = from letters in Gen.Elements([.. "abcxyzABC019_-.z"]).ArrayOf() select new string(letters);
        Gen<string> plain = from first in Gen.Elements("get_a", "zq_b", "yes_no", "A_", "Delete_Row", "x_9", "list-rows", "no-", "e-9", "getItem", "Nullable", "TRUEst") from rest in names select first + rest;

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(
            Gen.Zip(plain, Gen.Elements(Enum.GetValues<ToolClass>())).ToArbitrary(),
            tool => Same(tool.Item1, tool.Item2)));
    }

    private static bool Same(string name, ToolClass toolClass)
    {
        var tool = new ToolDefinition { Name = name };
        var server = new Server { Id = "amber/ledger-mcp-1", Name = "x", Tools = [tool] };
        var verdict = new Classification { Tool = name, Class = toolClass, Risk = RiskLevel.Low, Confidence = 1, Rationale = "", DecidedBy = "model", Fingerprint = "" };
        var request = new PolicyRequest(server, ServerKeys.Default(server), [PolicyAdvisor.ForTool(tool, verdict)], PolicyScope.Tool);
        PolicyPanel expected = PolicyPanel.Of("format", request, Site, "../../../"), actual = Site.ToolPanels.Of("format", request, Site, "../../../");
        return expected.ServerKey == actual.ServerKey
            && expected.Tabs.Zip(actual.Tabs).All(t => t.First with { Limits = [] } == t.Second with { Limits = [] } && t.First.Limits.SequenceEqual(t.Second.Limits));
    }
}
