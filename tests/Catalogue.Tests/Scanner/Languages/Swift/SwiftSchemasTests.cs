namespace Catalogue.Tests.Scanner.Languages.Swift;

public sealed class SwiftSchemasTests
{
    [Theory]
    [InlineData(""".string(description: "What.")""", """{"type":"string","description":"What."}""")]
    [InlineData("""["type": .string("integer"), "minimum": 1]""", """{"type":"integer","minimum":1}""")]
    [InlineData(""".object(["type": .string("boolean")])""", """{"type":"boolean"}""")]
    [InlineData(".array(items: .number())", """{"type":"array","items":{"type":"number"}}""")]
    [InlineData("""property(type: "number", description: "How far.")""", """{"type":"number","description":"How far."}""")]
    [InlineData(".string(format: .dateTime)", """{"type":"string","format":"date-time"}""")]
    [InlineData("""["type": "object", "properties": [:]]""", """{"type":"object","properties":{}}""")]
    public void Parameter_IsAsTheValueOrBuilderSays(string swift, string schema) =>
        Assert.Equal(schema, Scanned.Parameter("a", ("a.swift", "let t = Tool(name: \"t\", description: \"d\", inputSchema: .object([\"type\": \"object\", \"properties\": .object([\"a\": " + swift + "])]))")));
}
