using Catalogue.Model.Servers;

namespace Catalogue.Tests.Model.Servers;

public class ServerIdTests
{
    [Theory]
    [InlineData("GitHub", "github-mcp-server", "github/github-mcp-server", "github-github-mcp-server")]
    [InlineData("agentmail-to", "agentmail-mcp", "agentmail-to/agentmail-mcp", "agentmail-to--agentmail-mcp")]
    [InlineData("pathintegral-institute", "mcpm.sh", "pathintegral-institute/mcpm.sh", "pathintegral-institute--mcpm.sh")]
    [InlineData("e2b-dev", "mcp-server.js", "e2b-dev/mcp-server.js", "e2b-dev--mcp-server.js-7c95ceda")]
    public void Repository_GivesReadableSlug(string owner, string name, string id, string slug)
    {
        Assert.Equal(id, ServerId.Of(owner, name));
        Assert.Equal(slug, ServerId.ToSlug(id));
    }

    [Theory]
    [InlineData("a", "b--c")]
    [InlineData("a", "../../etc")]
    [InlineData("con", "nul")]
    [InlineData("a", "名前")]
    [InlineData("_npm", "x")]
    public void HostileHalf_StaysAValidId(string owner, string name) => Assert.True(ServerId.IsValid(ServerId.Of(owner, name)), ServerId.Of(owner, name));

    [Theory]
    [InlineData("../x")]
    [InlineData("a/b/c")]
    [InlineData("A/b")]
    [InlineData("a/..")]
    [InlineData("")]
    public void ForeignText_IsNoId(string id) => Assert.False(ServerId.IsValid(id));

    [Fact]
    public void HyphensInDifferentHalves_GiveDifferentSlugs()
    {
        string[] slugs = [.. new[] { "a-b/c", "a/b-c", "_a/b-c" }.Select(ServerId.ToSlug)];

        Assert.Equal(3, slugs.Distinct().Count());
    }
}
