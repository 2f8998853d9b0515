using Catalogue.Sources.Formats;
using Catalogue.Sources.Readings;

namespace Catalogue.Tests.Sources.Formats;

public class DockerServerReaderTests
{
    private static readonly DockerServerReader Reader = new();

    [Fact]
    public void FolderOfTheDockerfile_IsTheServers()
    {
        ServerFacts facts = Manifest.One(Reader, "servers/pots/server.yaml", "name: pots\ntype: server\nimage: mcp/pots\nsource:\n  project: https://github.com/acme/pots\n  dockerfile: src/pots/Dockerfile\n");

        Assert.Equal(new ServerReference("pots", "acme/pots", "src/pots"), facts.Describes);
        Assert.Equal("mcp/pots", Assert.Single(facts.Packages).Name);
    }

    [Fact]
    public void EntryWithoutAType_IsRejected() => Assert.Contains("needs a name and a type", Assert.Single(Manifest.Read(Reader, "servers/pots/server.yaml", "name: pots\n").Problems).Message);
}
