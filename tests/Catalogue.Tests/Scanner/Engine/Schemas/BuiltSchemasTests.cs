using Catalogue.Scanner.Engine.Schemas;

namespace Catalogue.Tests.Scanner.Engine.Schemas;

public sealed class BuiltSchemasTests
{
    [Theory]
    [InlineData("string", "string")]
    [InlineData("StringSchema", "string")]
    [InlineData("Schema", null)]
    [InlineData("num", "number")]
    [InlineData("list", "array")]
    [InlineData("anyOf", "")]
    [InlineData("ObjectSchema", "object")]
    [InlineData("garden", null)]
    public void TypeOf_IsWhatTheCallIsNamedFor(string name, string? type) =>
        Assert.Equal(type, BuiltSchemas.TypeOf(name));
}
