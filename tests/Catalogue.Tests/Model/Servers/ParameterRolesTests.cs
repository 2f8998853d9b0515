using System.Text.Json;
using Catalogue.Model.Servers;

namespace Catalogue.Tests.Model.Servers;

public sealed class ParameterRolesTests
{
    [Theory]
    [InlineData("password", "\"type\":\"string\"", "Secret")]
    [InlineData("pageToken", "\"type\":\"string\"", "None")]
    [InlineData("shell-command", "\"type\":\"string\"", "Command")]
    [InlineData("code", "\"type\":\"string\"", "Code")]
    [InlineData("outputFilePath", "\"type\":\"string\"", "Path")]
    [InlineData("to", "\"type\":\"string\"", "Recipient")]
    [InlineData("contact", "\"type\":\"string\",\"format\":\"email\"", "Recipient")]
    [InlineData("link", "\"type\":\"string\"", "Url")]
    [InlineData("search_query", "\"type\":\"string\"", "Query")]
    [InlineData("amount", "\"type\":\"number\"", "Amount")]
    [InlineData("path", "\"type\":\"boolean\"", "None")]
    [InlineData("path", "\"type\":\"integer\"", "None")]
    [InlineData("action", "\"enum\":[\"a\",\"b\"]", "Operation")]
    [InlineData("color", "\"enum\":[\"a\",\"b\"]", "None")]
    [InlineData("xpath", "\"type\":\"string\"", "None")]
    public void Name_SaysTheRole(string name, string schema, string role)
    {
        var tool = new ToolDefinition { Name = "t", InputSchema = JsonElement.Parse("{\"type\":\"object\",\"properties\":{\"" + name + "\":{" + schema + "}}}") };

        Assert.Equal(role, Assert.Single(ToolParameters.Of(tool)).Role.ToString());
    }
}
