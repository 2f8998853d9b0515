using Catalogue.Sources.Formats;
using Catalogue.Sources.Readings;

namespace Catalogue.Tests.Sources.Formats;

public class GlamaReaderTests
{
    private static readonly GlamaReader Reader = new();

    [Fact]
    public void Maintainers_ProveAServerAndNameNone()
    {
        ServerFacts facts = Manifest.One(Reader, "glama.json", """{"maintainers":["ada"]}""");

        Assert.True(facts.ProvesServer);
        Assert.Null(facts.Name);
    }

    [Fact]
    public void ListInsteadOfAnObject_SaysNothing() => Assert.Empty(Manifest.Read(Reader, "glama.json", "[]").Facts);
}
