using Catalogue.Sources.Formats;
using Catalogue.Sources.Readings;

namespace Catalogue.Tests.Sources.Formats;

public class McpbManifestReaderTests
{
    private static readonly McpbManifestReader Reader = new();

    [Fact]
    public void ManifestOfAWebApp_IsNoBundle() => Assert.Empty(Manifest.Read(Reader, "manifest.json", """{"name":"Pots","start_url":"/"}""").Facts);

    [Fact]
    public void VersionThatABuildFillsIn_IsNone()
    {
        ServerFacts facts = Manifest.One(Reader, "manifest.template.json", """{"dxt_version":"0.1","name":"pots","version":"TEMPLATE_VERSION","tools_generated":true,"server":{"type":"node"},"tools":[{"name":"water_pot"}]}""");

        Assert.True(facts.IsBundle);
        Assert.Null(facts.Version);
        Assert.Contains("generated at run time", Assert.Single(facts.Notes));
    }
}
