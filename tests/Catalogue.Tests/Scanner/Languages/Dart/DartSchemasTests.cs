namespace Catalogue.Tests.Scanner.Languages.Dart;

public sealed class DartSchemasTests
{
    [Theory]
    [InlineData("Schema.string(description: 'What.')", """{"type":"string","description":"What."}""")]
    [InlineData("Schema.int(min: 1, max: 9)", """{"type":"integer","minimum":1,"maximum":9}""")]
    [InlineData("Schema.list(items: Schema.bool())", """{"type":"array","items":{"type":"boolean"}}""")]
    [InlineData("EnumSchema.untitledSingleSelect(values: ['x', 'y'])", """{"type":"string","enum":["x","y"]}""")]
    [InlineData("Schema.fromMap({'type': 'boolean'})", """{"type":"boolean"}""")]
    [InlineData("const {'type': 'integer', 'default': 2}", """{"type":"integer","default":2}""")]
    [InlineData("<String, Object?>{'type': 'string'}", """{"type":"string"}""")]
    public void Parameter_IsAsTheConstructorOrMapSays(string dart, string schema) =>
        Assert.Equal(schema, Scanned.Parameter("a", ("a.dart", $"final t = Tool(name: 't', description: 'd', inputSchema: Schema.object(properties: {{'a': {dart}}}));")));

    [Fact]
    public void MapOfPropertiesAlone_IsAnObject() =>
        Assert.Equal("""{"type":"object","properties":{"a":{"type":"string"}}}""", Scanned.Input(("a.dart", "final t = Tool(name: 't', description: 'd', inputSchema: {'a': {'type': 'string'}});")));

    [Fact]
    public void ConstantAsAKey_IsItsText() =>
        Assert.NotNull(Scanned.Parameter("depth", ("a.dart", "const kDepth = 'depth';\nfinal t = Tool(name: 't', description: 'd', inputSchema: Schema.object(properties: {kDepth: Schema.int()}));")));
}
