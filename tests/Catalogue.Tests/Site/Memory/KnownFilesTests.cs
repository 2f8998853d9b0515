using Catalogue.Site.Memory;

namespace Catalogue.Tests.Site.Memory;

public sealed class KnownFilesTests
{
    private static readonly KnownFiles Files = new(
    [
        .. new[]
        {
            "api/v1/servers/a-b.json", "api/v1/servers/a-b.sarif", "api/v1/servers/a-b.c.json", "api/v1/tools.jsonl", "badges/a-b.svg", "badges/a-b.svg.br", "search/a/k-a.json", "search/index.html",
            "servers/a-b/index.html", "servers/a-b.c/index.html", "servers/index.html", "tools/a-b/one/index.html", "tools/a-b/one/index.html.br", "tools/a-b0/one/index.html",
        }.Order(StringComparer.Ordinal).Select(p => (p, 1L)),
    ]);

    [Fact]
    public void FilesOfAServer_AreItsOwnAlone() => Assert.Equal(
        ["api/v1/servers/a-b.json", "api/v1/servers/a-b.sarif", "badges/a-b.svg", "badges/a-b.svg.br", "servers/a-b/index.html", "tools/a-b/one/index.html", "tools/a-b/one/index.html.br"],
        Files.Of("a-b").Select(f => f.Path).Order(StringComparer.Ordinal));

    [Fact]
    public void ServerThatWasNotThere_HasNone() => Assert.Empty(Files.Of("z"));

    [Fact]
    public void FilesBelow_BeginSo() => Assert.Equal(["search/a/k-a.json", "search/index.html"], Files.Below("search/").Select(f => f.Path));
}
