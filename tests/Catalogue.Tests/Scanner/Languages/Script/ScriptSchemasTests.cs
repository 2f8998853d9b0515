namespace Catalogue.Tests.Scanner.Languages.Script;

public sealed class ScriptSchemasTests
{
    [Theory]
    [InlineData("""{ type: "object", properties: { a: { type: "string" } } }""", """{"type":"object","properties":{"a":{"type":"string"}}}""")]
    [InlineData("""{ properties: { a: { type: "string" } } }""", """{"properties":{"a":{"type":"string"}}}""")]
    [InlineData("{ ...Base, a: z.string() }", """{"type":"object","properties":{"b":{"type":"number"},"a":{"type":"string"}},"required":["b","a"],"additionalProperties":false,"$schema":"http://json-schema.org/draft-07/schema#"}""")]
    [InlineData("z.toJSONSchema(z.object({ a: z.string() }))", """{"type":"object","properties":{"a":{"type":"string"}},"required":["a"],"additionalProperties":false,"$schema":"https://json-schema.org/draft/2020-12/schema"}""")]
    [InlineData("""zodToJsonSchema(z.object({ a: z.string() }), { target: "openApi3" })""", """{"type":"object","properties":{"a":{"type":"string"}},"required":["a"],"additionalProperties":false}""")]
    public void Input_IsAsTheServerServesIt(string script, string schema) =>
        Assert.Equal(schema, Scanned.Input(("a.ts", "const Base = { b: z.number() };\nserver.registerTool(\"dig\", { description: \"Digs.\", inputSchema: " + script + " }, run);")));

    [Theory]
    [InlineData("const Shape = z.toJSONSchema(z.object({ a: z.string() }));", "Shape")]
    [InlineData("", "(z.toJSONSchema(z.object({ a: z.string() })) as any)")]
    public void ConversionBehindANameOrACast_IsOne(string before, string input) => Assert.Contains(
        "draft/2020-12", Scanned.Input(("a.ts", $"{before}\nserver.registerTool(\"dig\", {{ description: \"Digs.\", inputSchema: {input} }}, run);")), StringComparison.Ordinal);

    [Fact]
    public void ParameterWrittenByAFramework_KeepsItsDescription() => Assert.Equal(
        """{"type":"string","description":"What."}""", Scanned.Parameter("a", ("a.ts", "server.tool(\"dig\", \"Digs.\", { a: { type: z.string(), description: \"What.\" } }, run);")));
}
