using Catalogue.Policies.Advice;

namespace Catalogue.Tests.Policies.Advice;

public sealed class ServerKeysTests
{
    [Theory]
    [InlineData("github/github-mcp-server", "github")]
    [InlineData("acme/mcp-server", "acme")]
    [InlineData("acme/Garden_Tools", "garden-tools")]
    [InlineData("modelcontextprotocol/servers.src-time", "time")]
    [InlineData("acme/a-very-long-name-of-many-words", "a-very-long-name-of-many")]
    [InlineData("mcp/server", "server")]
    [InlineData("acme/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "xxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("削/除", "server")]
    public void Key_IsWhatTellsTheServerApart(string id, string key) =>
        Assert.Equal(key, ServerKeys.Default(PolicySamples.Server(id)));
}
