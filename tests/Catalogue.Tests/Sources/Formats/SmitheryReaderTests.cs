using Catalogue.Sources.Formats;

namespace Catalogue.Tests.Sources.Formats;

public class SmitheryReaderTests
{
    private static readonly SmitheryReader Reader = new();

    [Fact]
    public void StartCommand_ProvesAServer() => Assert.True(Manifest.One(Reader, "smithery.yaml", "startCommand:\n  type: stdio\n").ProvesServer);

    [Fact]
    public void MapOfTools_IsRead() => Assert.Equal("water_pot", Assert.Single(Manifest.One(Reader, "smithery.yml", "name: pots\ntools:\n  water_pot:\n    description: Waters a pot.\n").Tools).Name);
}
