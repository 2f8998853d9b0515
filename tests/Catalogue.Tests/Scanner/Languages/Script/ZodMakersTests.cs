namespace Catalogue.Tests.Scanner.Languages.Script;

public sealed class ZodMakersTests
{
    [Theory]
    [InlineData("z.string()", """{"type":"string"}""")]
    [InlineData("z.boolean()", """{"type":"boolean"}""")]
    [InlineData("z.date()", """{"type":"string","format":"date-time"}""")]
    [InlineData("z.bigint()", """{"type":"integer","format":"int64"}""")]
    [InlineData("""z.enum(["x", "y"])""", """{"type":"string","enum":["x","y"]}""")]
    [InlineData("z.literal(3)", """{"type":"number","const":3}""")]
    [InlineData("z.array(z.number())", """{"type":"array","items":{"type":"number"}}""")]
    [InlineData("z.any()", "{}")]
    [InlineData("z.record(z.string(), z.number())", """{"type":"object","additionalProperties":{"type":"number"}}""")]
    [InlineData("z.object({ b: z.string().optional() })", """{"type":"object","properties":{"b":{"type":"string"}},"additionalProperties":false}""")]
    [InlineData("Type.String({ minLength: 2 })", """{"type":"string","minLength":2}""")]
    public void Maker_IsItsSchema(string made, string schema) =>
        Assert.Equal(schema, Scanned.Parameter("a", ("a.ts", "server.tool(\"dig\", \"Digs.\", { a: " + made + " }, run);")));
}
