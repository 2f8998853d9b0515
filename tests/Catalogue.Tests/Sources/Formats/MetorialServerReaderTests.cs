using Catalogue.Sources.Formats;
using Catalogue.Sources.Readings;

namespace Catalogue.Tests.Sources.Formats;

public class MetorialServerReaderTests
{
    private static readonly MetorialServerReader Reader = new();

    [Fact]
    public void LastPartOfTheIdentifier_NamesTheEntry()
    {
        ServerFacts facts = Manifest.One(Reader, "catalog/acme/pots/pots/server.yaml", "identifier: acme/pots/pots\nserver:\n  name: Pots\n  subdirectory: ./src/pots/\nrepo:\n  url: https://github.com/acme/pots\n");

        Assert.Equal(new ServerReference("pots", "acme/pots", "src/pots"), facts.Describes);
    }

    [Fact]
    public void OtherFile_IsRejected() => Assert.Contains("needs an identifier", Assert.Single(Manifest.Read(Reader, "catalog/acme/pots/pots/server.yaml", "name: Pots\n").Problems).Message);
}
