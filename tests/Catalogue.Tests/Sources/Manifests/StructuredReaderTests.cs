using Catalogue.Model;
using Catalogue.Sources.Formats;
using Catalogue.Sources.Manifests;
using Catalogue.Tests.Sources.Formats;

namespace Catalogue.Tests.Sources.Manifests;

public class StructuredReaderTests
{
    [Theory]
    [InlineData("tools.json", "{ broken", "tools.json:1")]
    [InlineData("catalog/a/b/c/tools.yaml", "tools: [", "catalog/a/b/c/tools.yaml")]
    public void BrokenFile_IsNamedWithItsPlace(string path, string text, string place)
    {
        IManifestReader reader = ManifestReaders.For(path)!;

        Problem problem = Assert.Single(Manifest.Read(reader, path, text).Problems);

        Assert.Contains(place, problem.Place);
        Assert.Equal(reader.Name, problem.Reader);
    }
}
