using System.Text.Json;
using Catalogue.Sources.Manifests;

namespace Catalogue.Tests.Sources.Manifests;

public sealed class SchemaTypesTests
{
    [Theory]
    [InlineData("""{"type":"object"}""", null)]
    [InlineData("""{"type":"OBJECT"}""", null)]
    [InlineData("""{"type":"text"}""", "text")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"File"}}}""", "File")]
    [InlineData("""{"type":["string","null"]}""", null)]
    public void TypeThatIsNone_IsNamed(string schema, string? type) =>
        Assert.Equal(type, SchemaTypes.ForeignTypeIn(JsonElement.Parse(schema)));

    [Fact]
    public void TypesInCapitals_BecomeSmall_AndNamesStay() => Assert.Equal(
        """{"type":"object","properties":{"TYPE":{"type":"string","enum":["OBJECT"]},"list":{"type":"array","items":{"type":"number"}}}}""",
        SchemaTypes.Lowered(JsonElement.Parse("""{"type":"OBJECT","properties":{"TYPE":{"type":"STRING","enum":["OBJECT"]},"list":{"type":"ARRAY","items":{"type":"NUMBER"}}}}""")).GetRawText());

    [Fact]
    public void OtherSchema_IsLeftAsItStands() => Assert.Equal("""{ "type" : "object" }""", SchemaTypes.Lowered(JsonElement.Parse("""{ "type" : "object" }""")).GetRawText());
}
