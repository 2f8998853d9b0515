using Catalogue.Sources.Manifests;

namespace Catalogue.Tests.Sources.Manifests;

public class TomlKeysTests
{
    [Fact]
    public void TablesArraysAndInlineTables_BecomeKeys()
    {
        IReadOnlyDictionary<string, string> keys = TomlKeys.Read(""""
            # a comment = "no key"
            name = "outer"
            [project]
            name = 'pots' # of clay
            dependencies = [
              "mcp[cli]>=1.0", # the bracket closes nothing
              "httpx",
            ]
            license = { text = "MIT" }
            readme = """
            name = "in a text"
            """
            version = "1.0"
            """");

        Assert.Equal("outer", keys["name"]);
        Assert.Equal("pots", keys["project.name"]);
        Assert.Equal("mcp[cli]>=1.0\nhttpx", keys["project.dependencies"]);
        Assert.Equal("MIT", keys["project.license.text"]);
        Assert.Equal("1.0", keys["project.version"]);
    }
}
