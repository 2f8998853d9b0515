using Catalogue.Sources.Manifests;

namespace Catalogue.Tests.Sources.Manifests;

public class ManifestFileTests
{
    [Theory]
    [InlineData("a/b/tools.json", "a/b", "tools.json")]
    [InlineData("tools.json", "", "tools.json")]
    public void Path_HasAFolderAndAName(string path, string folder, string name)
    {
        var file = new ManifestFile { Path = path, Bytes = default };

        Assert.Equal((folder, name), (file.Folder, file.FileName));
    }
}
