using Catalogue.Scanner.OpenApi;

namespace Catalogue.Tests.Scanner.OpenApi;

public sealed class OpenApiDocumentTests
{
    [Theory]
    [InlineData("a.json", "{ \"swagger\": \"2.0\", \"paths\": { \"/a\": { \"get\": { \"operationId\": \"dig\" }, \"x-note\": {} } } }", "dig")]
    [InlineData("a.yaml", "openapi: 3.0.0\npaths:\n  /a:\n    get:\n      operationId: dig\n", "dig")]
    [InlineData("a.json", "{ \"paths\": { \"/a\": 1 } }", "")]
    [InlineData("a.json", "{ broken", "")]
    [InlineData("a.json", "[]", "")]
    public void Operations_AreThoseOfTheMethods(string path, string text, string ids) => Assert.Equal(ids, string.Join(' ', OpenApiDocument.Operations(path, text).Select(o => o.Id)));

    [Fact]
    public void Parameters_AreTheInput()
    {
        OpenApiOperation operation = Assert.Single(OpenApiDocument.Operations("a.json", """
            { "openapi": "3.0.0", "paths": { "/a/{id}": { "get": { "description": "Digs.", "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }, { "name": "q", "in": "query", "description": "What.", "schema": { "type": "integer", "minimum": 1 } } ] } } } }
            """));

        Assert.Equal(("GET /a/{id}", "Digs."), (operation.Route, operation.Description));
        Assert.Equal("string", operation.Input["properties"]!["id"]!["type"]!.ToString());
        Assert.Equal("1", operation.Input["properties"]!["q"]!["minimum"]!.ToString());
        Assert.Equal("""["id"]""", operation.Input["required"]!.ToJsonString());
    }
}
