namespace Catalogue.Tests.Scanner.OpenApi;

public sealed class OpenApiListsTests
{
    private const string Document = """{ "openapi": "3.0.0", "paths": { "/holes": { "get": { "operationId": "listHoles" }, "delete": { "operationId": "fillHoles" } } } }""";

    [Theory]
    [InlineData("include_operations=['listHoles']", "listHoles")]
    [InlineData("exclude_operations=['listHoles']", "fillHoles")]
    [InlineData("confirm_operations=['listHoles']", "fillHoles listHoles")]
    public void ListOfOperations_SaysWhichAreServed(string argument, string names) => Assert.Equal(names.Split(' '),
        Scanned.Names(("openapi.json", Document), ("server.py", $"app = load('openapi.json')\nmcp = FastApiMCP(app, {argument})\n")).Order(StringComparer.Ordinal));
}
