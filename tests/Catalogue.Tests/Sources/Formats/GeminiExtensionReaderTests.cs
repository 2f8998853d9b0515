using Catalogue.Sources.Formats;
using Catalogue.Sources.Readings;

namespace Catalogue.Tests.Sources.Formats;

public class GeminiExtensionReaderTests
{
    private static readonly GeminiExtensionReader Reader = new();

    [Fact]
    public void ExtensionOfPromptsAlone_IsNoServer() => Assert.Empty(Manifest.Read(Reader, "gemini-extension.json", """{"name":"pots","contextFileName":"POTS.md"}""").Facts);

    [Fact]
    public void HostedServer_IsARemote()
    {
        ServerFacts facts = Manifest.One(Reader, "gemini-extension.json", """{"version":"1.0.0","mcpServers":{"pots":{"url":"https://pots.example/mcp"}}}""");

        Assert.Equal("https://pots.example/mcp", Assert.Single(facts.Remotes).Url);
    }
}
