using Catalogue.Scanner;

namespace Catalogue.Tests.Scanner;

public sealed class SourcePathsTests
{
    [Theory]
    [InlineData("src/index.ts", true)]
    [InlineData("src/index.test.ts", false)]
    [InlineData("tests/a.py", false)]
    [InlineData("node_modules/a/index.js", false)]
    [InlineData("types.d.ts", false)]
    [InlineData(".github/a.ts", false)]
    [InlineData("Garden.Tests/A.cs", false)]
    [InlineData("src/main/java/com/example/Tools.java", true)]
    [InlineData("examples/java/com/acme/Tools.java", false)]
    [InlineData("package.json", true)]
    [InlineData("node_modules/a/package.json", false)]
    [InlineData("README.md", false)]
    [InlineData("docs/openapi.json", false)]
    [InlineData("api/openapi.yaml", true)]
    [InlineData("a.rb", true)]
    public void IsWanted_IsARepositorysOwnSource(string path, bool wanted) =>
        Assert.Equal(wanted, SourcePaths.IsWanted(path));
}
