namespace Catalogue.Tests.Scanner.Languages.Jvm;

public sealed class JvmSchemasTests
{
    [Theory]
    [InlineData("""buildJsonObject { put("type", "string"); put("minLength", 2) }""", """{"type":"string","minLength":2}""")]
    [InlineData("""buildJsonObject { put("type", "array"); putJsonObject("items") { put("type", "number") } }""", """{"type":"array","items":{"type":"number"}}""")]
    [InlineData("""buildJsonObject { put("type", "string"); putJsonArray("enum") { add("x"); add("y") } }""", """{"type":"string","enum":["x","y"]}""")]
    [InlineData("""mapOf("type" to "integer", "default" to 3)""", """{"type":"integer","default":3}""")]
    [InlineData("""mapOf("enum" to listOf("x", "y"))""", """{"enum":["x","y"]}""")]
    [InlineData("""JsonObject(mapOf("type" to JsonPrimitive("boolean")))""", """{"type":"boolean"}""")]
    public void KotlinParameter_IsAsItIsBuilt(string kotlin, string schema) =>
        Assert.Equal(schema, Scanned.Parameter("a", ("a.kt", "val t = Tool(name = \"dig\", description = \"Digs.\", inputSchema = ToolSchema(properties = mapOf(\"a\" to " + kotlin + "), required = listOf(\"a\")))")));

    [Theory]
    [InlineData("""Map.of("type", "string", "description", "What.")""", """{"type":"string","description":"What."}""")]
    [InlineData("""Map.of("type", "string", "enum", List.of("x", "y"))""", """{"type":"string","enum":["x","y"]}""")]
    public void JavaParameter_IsAsTheMapSays(string java, string schema) =>
        Assert.Equal(schema, Scanned.Parameter("a", ("T.java", "class T { Object t = McpSchema.Tool.builder().name(\"dig\").description(\"Digs.\").inputSchema(new McpSchema.JsonSchema(\"object\", Map.of(\"a\", " + java + "), List.of(\"a\"), null)).build(); }")));

    [Fact]
    public void PropertiesOfABuilder_AreTypedByItsMethods() => Assert.Equal(
        """{"type":"object","properties":{"a":{"type":"string","description":"What it is."},"b":{"type":"array"}},"required":["a"]}""",
        Scanned.Input(("T.java", "class T { Object t = new McpToolBuilder().setName(\"dig\").setDescription(\"Digs.\").addRequiredStringProperty(\"a\", \"What it is.\").addArrayProperty(\"b\").build(); }")));
}
