using Catalogue.Model.Servers;
using Catalogue.Sources.Merging;
using Catalogue.Sources.Readings;

namespace Catalogue.Tests.Sources.Merging;

public sealed class ServerMergeTests
{
    [Theory]
    [InlineData("${VERSION}", null)]
    [InlineData("{{VERSION}}", null)]
    [InlineData("$VERSION", null)]
    [InlineData("0.4.1", "0.4.1")]
    [InlineData("2026-beta", "2026-beta")]
    public void ReleaseScriptsPlaceholder_IsNoVersion(string written, string? expected) => Assert.Equal(expected, Merged(written).Version);

    [Fact]
    public void PlaceholderInOneFile_LeavesTheVersionOfAnother() => Assert.Equal("1.2.0", Merged("${VERSION}", "1.2.0").Version);

    private static Server Merged(params string[] versions) => ServerMerge.Merge(
    [
        new DescribedServer("acme/files", null, [.. versions.Select((v, i) => new ServerFacts { Provenance = new Provenance { Reader = "server-json", File = $"{i}/server.json" }, Version = v })]) { FallbackName = "files" },
    ]);
}
