using Catalogue.Sources.Formats;

namespace Catalogue.Tests.Sources.Formats;

public class McpmEntryReaderTests
{
    private static readonly McpmEntryReader Reader = new();

    [Fact]
    public void FolderInTheHomepage_CountsForTheSameOwner()
    {
        const string entry = """{"name":"pots","installations":{},"repository":{"type":"git","url":"https://github.com/acme/servers"},"homepage":"https://github.com/HOME/servers/tree/main/src/pots"}""";

        Assert.Equal("src/pots", Manifest.One(Reader, "mcp-registry/servers/pots.json", entry.Replace("HOME", "Acme", StringComparison.Ordinal)).Describes!.Folder);
        Assert.Null(Manifest.One(Reader, "mcp-registry/servers/pots.json", entry.Replace("HOME", "other", StringComparison.Ordinal)).Describes!.Folder);
    }

    [Fact]
    public void ArchivedServer_IsNoted() => Assert.Contains("archived", Assert.Single(Manifest.One(Reader, "mcp-registry/servers/pots.json", """{"name":"pots","installations":{},"is_archived":true}""").Notes));
}
