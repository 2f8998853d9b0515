using Catalogue.Sources.Formats;
using Catalogue.Sources.Manifests;

namespace Catalogue.Tests.Sources.Formats;

public class ManifestReadersTests
{
    public static TheoryData<string> Cases => [.. ManifestCase.All()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_GivesTheExpectedReading(string name)
    {
        ManifestFile file = ManifestCase.File(name);

        IManifestReader? reader = ManifestReaders.For(file.Path);

        Assert.NotNull(reader);
        Assert.Equal(name.Split('/')[0], reader.Name);
        Golden.Matches($"../cases/manifests/{name}/expected.json", ManifestCase.Shown(reader.Read(file)));
    }

    [Fact]
    public void EveryReader_IsListedAndHasCases()
    {
        Type[] written = [.. typeof(IManifestReader).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IManifestReader)))];

        Assert.Equal(written.Select(t => t.Name).Order(StringComparer.Ordinal), ManifestReaders.All.Select(r => r.GetType().Name).Order(StringComparer.Ordinal));
        Assert.All(ManifestReaders.All, r => Assert.Contains(ManifestCase.All(), c => c.StartsWith(r.Name + "/", StringComparison.Ordinal)));
        Assert.Equal(ManifestReaders.All.Count, ManifestReaders.All.Select(r => r.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("src/index.ts")]
    [InlineData("snapshots/x.snap")]
    [InlineData("README.ja.md")]
    [InlineData("servers/a/b/server.yaml")]
    public void OtherFile_IsWantedByNone(string path) => Assert.Null(ManifestReaders.For(path));
}
