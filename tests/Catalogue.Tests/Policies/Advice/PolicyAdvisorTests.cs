using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Advice;

namespace Catalogue.Tests.Policies.Advice;

public class PolicyAdvisorTests
{
    [Theory]
    [InlineData(ToolClass.Read, PolicyAction.Allow, null)]
    [InlineData(ToolClass.Write, PolicyAction.Allow, 30)]
    [InlineData(ToolClass.Execute, PolicyAction.Allow, 10)]
    [InlineData(ToolClass.Destructive, PolicyAction.Deny, null)]
    public void Class_GivesTheTaxonomysRule(ToolClass toolClass, PolicyAction action, int? max)
    {
        Server server = PolicySamples.Server("acme/x", "tool");

        Recommendation advice = PolicyAdvisor.ForTool(server, server.Tools[0], PolicySamples.Classify("tool", toolClass));

        Assert.Equal(action, advice.Action);
        Assert.Equal(max, advice.Limit?.Max);
        Assert.Equal(max is null ? null : "minute", advice.Limit?.Window);
    }

    [Fact]
    public void ReadOnly_HidesEverythingButReading()
    {
        IReadOnlyList<Recommendation> advice = PolicyAdvisor.ForServer(PolicySamples.Records, PolicySamples.Classified, ServerProfile.ReadOnly);

        Assert.Equal(["*", "fetch_page", "get_record", "read_file"], advice.Where(a => a.Action == PolicyAction.Allow).Select(a => a.Tool));
        Assert.All(advice.Where(a => a.Action != PolicyAction.Allow), a => Assert.Equal(PolicyAction.Hide, a.Action));
    }

    [Fact]
    public void Full_AsksBeforeWhatCannotBeUndone()
    {
        IReadOnlyList<Recommendation> advice = PolicyAdvisor.ForServer(PolicySamples.Records, PolicySamples.Classified, ServerProfile.Full);

        Assert.Equal(["delete_record", "manage_tags"], advice.Where(a => a.Action == PolicyAction.Ask).Select(a => a.Tool));
        Assert.DoesNotContain(advice, a => a.Action is PolicyAction.Deny or PolicyAction.Hide);
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
