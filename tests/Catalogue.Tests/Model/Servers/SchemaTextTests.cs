using System.Text.Json;
using Catalogue.Model.Servers;

namespace Catalogue.Tests.Model.Servers;

public sealed class SchemaTextTests
{
    [Theory]
    [InlineData("""{"type":"string"}""", "string")]
    [InlineData("""{"type":["string","null"]}""", "string or null")]
    [InlineData("""{"type":"array","items":{"type":"integer"}}""", "array of integer")]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"null"}]}""", "string or null")]
    [InlineData("""{"properties":{}}""", "object")]
    [InlineData("{}", "")]
    [InlineData("true", "")]
    public void Type_IsInWords(string schema, string type) =>
        Assert.Equal(type, SchemaText.TypeOf(JsonElement.Parse(schema)));

    [Theory]
    [InlineData("""{"enum":["a",1,null,{}]}""", "a 1 null")]
    [InlineData("""{"const":"x"}""", "x")]
    [InlineData("""{"type":"array","items":{"enum":["a"]}}""", "a")]
    [InlineData("""{"anyOf":[{"enum":["a"]},{"const":"b"},{"type":"null"}]}""", "a b")]
    [InlineData("""{"type":"string"}""", "")]
    public void Values_AreThoseOfEnumAndConst(string schema, string values) =>
        Assert.Equal(values, string.Join(' ', SchemaText.ValuesOf(JsonElement.Parse(schema))));

    [Fact]
    public void Default_IsAsItStands()
    {
        Assert.Equal("x", SchemaText.DefaultOf(JsonElement.Parse("""{"default":"x"}""")));
        Assert.Equal("[1]", SchemaText.DefaultOf(JsonElement.Parse("""{"default":[1]}""")));
        Assert.Null(SchemaText.DefaultOf(JsonElement.Parse("{}")));
    }
}
