using Catalogue.Sources.Formats;
using Catalogue.Sources.Readings;

namespace Catalogue.Tests.Sources.Formats;

public class MetorialToolsReaderTests
{
    private static readonly MetorialToolsReader Reader = new();

    [Fact]
    public void RecordedTools_AreTheServersOwnWord()
    {
        ServerFacts facts = Manifest.One(Reader, "catalog/acme/pots/pots/tools.yaml", "tools:\n  - name: water_pot\n    inputSchema:\n      type: object\n");

        Assert.Equal(Authority.Protocol, facts.Authority);
        Assert.NotNull(Assert.Single(facts.Tools).InputSchema);
    }
}
