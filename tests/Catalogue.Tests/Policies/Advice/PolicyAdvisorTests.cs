using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Conditions;

namespace Catalogue.Tests.Policies.Advice;

public class PolicyAdvisorTests
{
    [Fact]
    public void ReadOnly_HidesEverythingButReading()
    {
        IReadOnlyList<Recommendation> advice = PolicyAdvisor.ForServer(PolicySamples.Records, PolicySamples.Classified, ServerProfile.ReadOnly);

        Assert.Equal(["*", "fetch_page", "get_record", "read_file"], advice.Where(a => a.Action == PolicyAction.Allow).Select(a => a.Tool));
        Assert.All(advice.Where(a => a.Action != PolicyAction.Allow), a => Assert.Equal(PolicyAction.Hide, a.Action));
    }

    [Fact]
    public void DeniedRemoval_OpensWhereTheCallerCanNoLongerSelectIt()
    {
        ToolDefinition tool = PolicySamples.Records.Tools.Single(t => t.Name == "manage_tags");

        Recommendation plain = PolicyAdvisor.ForTool(tool, PolicySamples.Judged("manage_tags", ToolClass.Destructive, RiskLevel.Critical));
        Recommendation rights = PolicyAdvisor.ForTool(tool, PolicySamples.Judged("manage_tags", ToolClass.Destructive, RiskLevel.Critical, "permissions"));
        Recommendation paid = PolicyAdvisor.ForTool(tool, PolicySamples.Judged("manage_tags", ToolClass.Destructive, RiskLevel.Critical, "financial"));
        Recommendation code = PolicyAdvisor.ForTool(tool, PolicySamples.Judged("manage_tags", ToolClass.Execute, RiskLevel.Critical, "arbitrary-code"));

        Assert.All([plain, rights, paid, code], r => Assert.Equal(PolicyAction.Deny, r.Action));
        Assert.Equal((PolicyAction.Allow, 30), (ConditionAdvisor.Apply(plain).Action, ConditionAdvisor.Apply(plain).Limit!.Max));
        Assert.Equal(PolicyAction.Ask, ConditionAdvisor.Apply(rights).Action);
        Assert.All([paid, code], r => Assert.Empty(r.Conditions));
        Assert.All([paid, code], r => Assert.Equal(PolicyAction.Deny, ConditionAdvisor.Apply(r).Action));
    }

    [Fact]
    public void ToolWithoutClassification_GetsNoRule()
    {
        Assert.Empty(PolicyAdvisor.ForServer(PolicySamples.Server("acme/x", "unjudged"), [], ServerProfile.Full));
    }

    [Theory]
    [InlineData("github/github-mcp-server", "github")]
    [InlineData("_npm/tavily-mcp", "tavily")]
    [InlineData("modelcontextprotocol/servers.filesystem", "filesystem")]
    [InlineData("microsoft/playwright-mcp", "playwright")]
    [InlineData("acme/mcp-server", "acme")]
    [InlineData("_listed/mcp", "listed")]
    [InlineData("x/3d-printer", "3d-printer")]
    [InlineData("x/open-strategy-partners-marketing-tools", "open-strategy-partners")]
    public void ServerKey_IsTheUsualName(string id, string key)
    {
        Assert.Equal(key, ServerKeys.Default(PolicySamples.Server(id)));
    }
}
