namespace Catalogue.Tests.Scanner.Languages.Jvm;

public sealed class JvmTypesTests
{
    [Theory]
    [InlineData("String", """{"type":"string"}""")]
    [InlineData("int", """{"type":"integer"}""")]
    [InlineData("double[]", """{"type":"array","items":{"type":"number"}}""")]
    [InlineData("List<Boolean>", """{"type":"array","items":{"type":"boolean"}}""")]
    [InlineData("Map<String, Integer>", """{"type":"object","additionalProperties":{"type":"integer"}}""")]
    [InlineData("Optional<String>", """{"type":"string"}""")]
    [InlineData("Object", "{}")]
    [InlineData("Level", """{"type":"string","enum":["LOW","HIGH"]}""")]
    [InlineData("Hole", """{"type":"object","properties":{"depth":{"type":"integer"}},"required":["depth"]}""")]
    [InlineData("Elsewhere", "{}")]
    public void Parameter_HasTheSchemaOfItsType(string type, string schema) =>
        Assert.Equal(schema, Scanned.Parameter("a", ("T.java", "enum Level { LOW, HIGH(2); int x; }\nrecord Hole(int depth) {}\nclass T {\n @Tool(description = \"Digs.\") public String dig(" + type + " a) { return null; } }")));

    [Theory]
    [InlineData("java", "@ToolParam(description = \"How deep.\", required = false) int a", "{\"type\":\"integer\",\"description\":\"How deep.\"}", false)]
    [InlineData("java", "@ToolArg(defaultValue = \"3\") int a", "{\"type\":\"integer\",\"default\":3}", false)]
    [InlineData("java", "@ToolArg(defaultValue = \"true\") boolean a", "{\"type\":\"boolean\",\"default\":true}", false)]
    [InlineData("java", "@P(\"How deep.\") int a", "{\"type\":\"integer\",\"description\":\"How deep.\"}", true)]
    [InlineData("java", "@Nullable String a", "{\"type\":\"string\"}", false)]
    [InlineData("kt", "a: Int = 3", "{\"type\":\"integer\",\"default\":3}", false)]
    [InlineData("kt", "a: String?", "{\"type\":\"string\"}", false)]
    public void AnnotationAndDefault_SayTextAndWhetherItIsNeeded(string extension, string parameter, string schema, bool isRequired)
    {
        string head = extension == "kt" ? "fun dig(" : "public String dig(";
        (string, string) file = ("T." + extension, "class T {\n @Tool(description = \"Digs.\") " + head + parameter + ") { } }");

        Assert.Equal(schema, Scanned.Parameter("a", file));
        Assert.Equal(isRequired, Scanned.Input(file)!.Contains("\"required\":[\"a\"]", StringComparison.Ordinal));
    }
}
