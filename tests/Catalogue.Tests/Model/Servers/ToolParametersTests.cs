using System.Text.Json;
using Catalogue.Model.Servers;

namespace Catalogue.Tests.Model.Servers;

public class ToolParametersTests
{
    [Fact]
    public void NestedReferencedAndUnionSchemas_AreFlattened()
    {
        JsonElement schema = JsonElement.Parse("""
            {
              "type": "object",
              "required": ["target"],
              "$defs": { "place": { "type": "object", "properties": { "path": { "type": "string", "description": "Where" }, "again": { "$ref": "#/$defs/place" } } } },
              "properties": {
                "target": { "$ref": "#/$defs/place", "description": "The place" },
                "items": { "type": "array", "items": { "type": "object", "properties": { "url": { "anyOf": [{ "type": "string" }, { "type": "null" }] } } } },
                "action": { "enum": ["list", "delete"] }
              }
            }
            """);

        ToolParameter[] found = [.. ToolParameters.Of(schema)];

        Assert.Equal("The place", found[0].Description);
        Assert.True(found[0].Required);
        Assert.Contains(found, p => p is { Name: "target.path", Role: ParameterRole.Path, Pointer: "/$defs/place/properties/path" });
        Assert.Contains(found, p => p is { Name: "items[].url", Type: "string or null", Role: ParameterRole.Url });
        Assert.Contains(found, p => p is { Name: "action", Role: ParameterRole.Operation, Values.Count: 2 });
    }

    [Fact]
    public void EndlessReference_Ends() =>
        Assert.NotEmpty(ToolParameters.Of(JsonElement.Parse("""{"properties":{"a":{"$ref":"#"}}}""")));

    [Theory]
    [InlineData("\"text\"")]
    [InlineData("[]")]
    [InlineData("{\"properties\":[]}")]
    [InlineData("{\"properties\":{\"a\":true,\"b\":null,\"c\":{\"type\":5,\"enum\":{}}}}")]
    public void MalformedSchema_IsRead(string json) => Assert.NotNull(ToolParameters.Of(JsonElement.Parse(json)));

    [Theory]
    [InlineData("pageToken", null, ParameterRole.None)]
    [InlineData("next_page_token", null, ParameterRole.None)]
    [InlineData("access_token", null, ParameterRole.Secret)]
    [InlineData("token", null, ParameterRole.Secret)]
    [InlineData("source", null, ParameterRole.Path)]
    [InlineData("source_code", null, ParameterRole.Code)]
    [InlineData("path", "Path of the GameObject in the scene hierarchy", ParameterRole.None)]
    [InlineData("path", "Where to save it", ParameterRole.Path)]
    public void Role_IsThatOfTheNameUnlessTheTextSaysOtherwise(string name, string? description, ParameterRole expected)
    {
        string text = description is null ? "" : $", \"description\": \"{description}\"";
        var tool = new ToolDefinition { Name = "t", InputSchema = JsonElement.Parse($"{{\"properties\":{{\"{name}\":{{\"type\":\"string\"{text}}}}}}}") };

        Assert.Equal(expected, Assert.Single(ToolParameters.Of(tool)).Role);
    }

    [Theory]
    [InlineData("path", "string", "Sets a value at a path of a document in Redis.", ParameterRole.None)]
    [InlineData("path", "string", "Writes a file.", ParameterRole.Path)]
    [InlineData("source", "string", "Draws a graph from its edges.", ParameterRole.None)]
    [InlineData("source", "string", "Moves a file or folder.", ParameterRole.Path)]
    [InlineData("file_path", "string", "Sets a value.", ParameterRole.Path)]
    [InlineData("add_file", "object", "Changes the files of a site.", ParameterRole.None)]
    [InlineData("user_email", "string", "Examines a user's device.", ParameterRole.None)]
    public void Role_FollowsTypeAndToolWhereANameMeansSeveralThings(string name, string type, string summary, ParameterRole expected)
    {
        var tool = new ToolDefinition { Name = "t", Summary = summary, InputSchema = JsonElement.Parse($"{{\"properties\":{{\"{name}\":{{\"type\":\"{type}\"}}}}}}") };

        Assert.Equal(expected, Assert.Single(ToolParameters.Of(tool)).Role);
    }
}
