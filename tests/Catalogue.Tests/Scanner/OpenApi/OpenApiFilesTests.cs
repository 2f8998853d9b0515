using Catalogue.Scanner.OpenApi;

namespace Catalogue.Tests.Scanner.OpenApi;

public sealed class OpenApiFilesTests
{
    [Theory]
    [InlineData("openapi.json", true)]
    [InlineData("docs/petstore-swagger.yml", true)]
    [InlineData("specs/garden.json", true)]
    [InlineData("spec/garden.yaml", true)]
    [InlineData("src/openapi.ts", false)]
    [InlineData("garden.json", false)]
    [InlineData("OpenAPI.YAML", true)]
    public void File_IsTakenByNameOrFolder(string path, bool isOne) =>
        Assert.Equal(isOne, OpenApiFiles.IsOne(path));
}
