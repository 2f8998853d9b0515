using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Formats;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Rendering;
using Catalogue.Site.Survey;
using Catalogue.Tests.Site.Rendering;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Site.Pages.Parts;

public sealed class ToolPanelsTests : IDisposable
{
    private const string Root = "../../../";

    private static readonly SiteContext Site = new(SiteCase.Options("none"), SiteCase.Store, CatalogueSurvey.Of([]), [], []);

    private readonly ThemeCase theme = new("{{ include \"policy\" Policy }}", partials: ("policy", File.ReadAllText(Path.Combine(TestPaths.Templates, "partials", "policy.html"))));
    private readonly TemplateRenderer templates;

    public ToolPanelsTests() => templates = theme.Open();

    public void Dispose()
    {
        templates.Dispose();
        theme.Dispose();
    }

    [Fact]
    public void PanelFilledIntoAPattern_IsTheOneThatTheFormatsWrite()
    {
        Gen<string> names = from letters in Gen.Elements([.. "abcxyzABC019_-.z"]).ArrayOf() select new string(letters);
        Gen<string> plain = from first in Gen.Elements("get_a", "zq_b", "yes_no", "A_", "Delete_Row", "x_9", "list-rows", "no-", "e-9", "getItem", "Nullable", "TRUEst", "search", "default", "Object", "no", "yes", "null", "false") from rest in names select first + rest;
        Gen<string[]> packages = Gen.Elements<string[]>([], ["zqtoolqz"], ["a-b", "@x/ledger-mcp-1"]);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(
            (from name in plain from toolClass in Gen.Elements(Enum.GetValues<ToolClass>()) from published in packages select (name, toolClass, published)).ToArbitrary(),
            tool => Same(tool.name, tool.toolClass, tool.published)));
    }

    [Theory]
    [InlineData("claude-code", true)]
    [InlineData("vscode", false)]
    [InlineData("cursor", false)]
    public void WhatHappensToOtherTools_IsALimitOnlyWhereItSaysHowToDenyThem(string format, bool isLimit)
    {
        var tool = new ToolDefinition { Name = "get_row" };
        var server = new Server { Id = "amber/ledger", Name = "x", Tools = [tool] };
        var verdict = new Classification { Tool = tool.Name, Class = ToolClass.Read, Risk = RiskLevel.Low, Confidence = 1, Rationale = "", DecidedBy = "model", Fingerprint = "" };
        IPolicyFormat written = PolicyFormats.Find(format)!;
        var request = new PolicyRequest(server, "ledger", [PolicyAdvisor.ForTool(tool, verdict)], PolicyScope.Tool);

        PolicyTab one = PolicyPanel.Of("f", request, Site, Root, only: written).Tabs[0], whole = PolicyPanel.Of("f", request with { Scope = PolicyScope.Server }, Site, Root, only: written).Tabs[0];

        // A file for a whole server shows no effects, so its limits say it.
        Assert.Equal(isLimit, one.Limits.Contains(written.Abilities.DefaultDeny.How));
        Assert.NotEmpty(one.Effect!.Others);
        Assert.Contains(written.Abilities.DefaultDeny.How, whole.Limits);
    }

    private bool Same(string name, ToolClass toolClass, string[] packages)
    {
        var tool = new ToolDefinition { Name = name };
        var server = new Server { Id = "amber/ledger-mcp-1", Name = "x", Tools = [tool], Packages = [.. packages.Select(p => new ServerPackage { Registry = "npm", Name = p })] };
        var verdict = new Classification { Tool = name, Class = toolClass, Risk = RiskLevel.Low, Confidence = 1, Rationale = "", DecidedBy = "model", Fingerprint = "" };
        var request = new PolicyRequest(server, ServerKeys.Default(server), [PolicyAdvisor.ForTool(tool, verdict)], PolicyScope.Tool);
        var guard = GuardCommands.Of(server, request.ServerKey, Root);
        PolicyPanel expected = PolicyPanel.Of("f", request, Site, Root) with { Guard = guard }, actual = Site.ToolPanels.Of("f", request, Site, Root, guard);
        return expected.ServerKey == actual.ServerKey
            && expected.Tabs.Zip(actual.Tabs).All(t => t.First with { Limits = [] } == t.Second with { Limits = [] } && t.First.Limits.SequenceEqual(t.Second.Limits))
            && expected.Answers == actual.Answers
            && ThemeCase.Filled(templates, new { Policy = expected }) == ThemeCase.Filled(templates, new { Policy = actual });
    }
}
