using Catalogue.Scanner;

namespace Catalogue.Tests.Scanner.OpenApi;

public sealed class OpenApiToolsTests
{
    private const string Document = """
        { "openapi": "3.0.0", "paths": { "/holes": {
          "get": { "operationId": "listHoles", "summary": "Lists holes." },
          "post": { "operationId": "digHole", "summary": "Digs a hole.", "requestBody": { "content": { "application/json": { "schema": { "type": "object", "required": ["depth"], "properties": { "depth": { "type": "integer" } } } } } } } } } }
        """;

    [Fact]
    public void ServerMadeOfADocument_HasAToolForEachOperation()
    {
        CodeScan scan = Scanned.Of(("openapi.json", Document), ("server.py", "mcp = FastMCP.from_openapi(openapi_spec=load('openapi.json'))\n"));

        Assert.Equal(["digHole", "listHoles"], scan.Tools.Select(t => t.Tool.Name).Order(StringComparer.Ordinal));
        Assert.All(scan.Tools, t => Assert.Contains(t.Tool.Notes, n => n.StartsWith("name derived from the operation", StringComparison.Ordinal)));
        Assert.Contains("depth", scan.Tools.Single(t => t.Tool.Name == "digHole").Tool.InputSchema!.Value.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mcp = FastMCP('x')\nload('openapi.json')\n")]
    [InlineData("mcp = FastMCP.from_openapi(openapi_spec=load('other.json'))\n")]
    public void DocumentThatNothingServes_IsNoTool(string server) => Assert.Empty(Scanned.Names(("openapi.json", Document), ("server.py", server)));

    [Fact]
    public void TwoDocumentsOfOneName_AreNotToldApart() =>
        Assert.Empty(Scanned.Names(("a/openapi.json", Document), ("b/openapi.json", Document), ("server.py", "mcp = FastMCP.from_openapi(openapi_spec=load('openapi.json'))\n")));
}
