using Catalogue.Sources.Formats;
using Catalogue.Sources.Readings;

namespace Catalogue.Tests.Sources.Formats;

public class RegistryServerReaderTests
{
    private static readonly RegistryServerReader Reader = new();

    private const string Entry = """{"name":"io.example/pots","description":"Waters pots.","repository":{"url":"https://github.com/acme/pots","subfolder":"src"},"packages":[{"registryType":"npm","identifier":"@acme/pots","version":"1.0.0"}],"remotes":[{"type":"sse","url":"https://pots.example/sse"}]}""";

    [Fact]
    public void Identity_PackagesAndRemotes_AreRead()
    {
        ServerFacts facts = Manifest.One(Reader, "server.json", Entry);

        Assert.Null(facts.Describes);
        Assert.Equal(("npm", "@acme/pots", "1.0.0"), (facts.Packages[0].Registry, facts.Packages[0].Name, facts.Packages[0].Version));
        Assert.Equal(("sse", "https://pots.example/sse"), (facts.Remotes[0].Transport, facts.Remotes[0].Url));
    }

    [Fact]
    public void EntryOfAnIndex_IsAboutItsRepository() => Assert.Equal(new ServerReference("io.example/pots", "acme/pots", "src"), Manifest.One(Reader, "server.json", Entry, isIndex: true).Describes);

    [Fact]
    public void OtherProgramsFile_SaysNothing() => Assert.Empty(Manifest.Read(Reader, "server.json", """{"name":"pots","port":80}""").Facts);
}
