using System.Text.Json;
using Catalogue.Sources.Manifests;

namespace Catalogue.Tests.Sources.Manifests;

public class ToolSchemaTests
{
    [Theory]
    [InlineData("""{"inputSchema":{"type":"object"}}""", """{"type":"object"}""")]
    [InlineData("""{"parameters":{"pot":{"type":"string","required":true}}}""", """{"type":"object","properties":{"pot":{"type":"string"}},"required":["pot"]}""")]
    [InlineData("""{"arguments":[{"name":"pot"}]}""", """{"type":"object","properties":{"pot":{}},"required":["pot"]}""")]
    [InlineData("""{"params":[{"name":"pot"}]}""", """{"type":"object","properties":{"pot":{}}}""")]
    public void EveryShape_GivesASchema(string tool, string schema) => Assert.Equal(schema, ToolSchema.InputOf(JsonElement.Parse(tool))!.Value.GetRawText());

    [Fact]
    public void SchemaThatIsNoObject_IsAFault() => Assert.Equal("has an outputSchema that is no JSON Schema object", ToolSchema.Fault(JsonElement.Parse("""{"outputSchema":[]}""")));

    [Fact]
    public void HalfACharacter_IsNoText() => Assert.Throws<InvalidOperationException>(() => ToolSchema.Fault(JsonElement.Parse("""{"description":"\ud800"}""")));
}
