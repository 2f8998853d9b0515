namespace Catalogue.Tests.Scanner.Languages.Python;

public sealed class PythonFieldsTests
{
    [Theory]
    [InlineData("int = Field(3, ge=1, lt=9)", """{"type":"integer","default":3,"minimum":1,"exclusiveMaximum":9}""")]
    [InlineData("""str = Field(..., min_length=2, pattern="^x")""", """{"type":"string","minLength":2,"pattern":"^x"}""")]
    [InlineData("list[str] = Field(default_factory=list, max_length=3)", """{"type":"array","items":{"type":"string"},"maxItems":3}""")]
    [InlineData("str | None = Field(None, max_length=5)", """{"anyOf":[{"type":"string","maxLength":5},{"type":"null"}],"default":null}""")]
    [InlineData("""int = Field(title="Depth", examples=[1, 2])""", """{"type":"integer","title":"Depth","examples":[1,2]}""")]
    [InlineData("""int = Field(json_schema_extra={"multipleOf": 2})""", """{"type":"integer","multipleOf":2}""")]
    [InlineData("Annotated[int, Ge(1)]", """{"type":"integer","minimum":1}""")]
    [InlineData("Annotated[str, Len(1, 5)]", """{"type":"string","minLength":1,"maxLength":5}""")]
    [InlineData("list[str] = []", """{"type":"array","items":{"type":"string"},"default":[]}""")]
    public void FieldAndMarks_BoundTheValue(string parameter, string schema) =>
        Assert.Equal(schema, Scanned.Parameter("a", ("a.py", "@mcp.tool()\ndef dig(a: " + parameter + "):\n    \"\"\"Digs.\"\"\"\n")));

    [Theory]
    [InlineData("int", true)]
    [InlineData("int = Field(...)", true)]
    [InlineData("int = Field(description=\"How deep.\")", true)]
    [InlineData("int = Field(3)", false)]
    [InlineData("list = Field(default_factory=list)", false)]
    [InlineData("int | None = None", false)]
    public void Required_IsWhatHasNoDefault(string parameter, bool isRequired) =>
        Assert.Equal(isRequired, Scanned.Input(("a.py", "@mcp.tool()\ndef dig(a: " + parameter + "):\n    \"\"\"Digs.\"\"\"\n"))!.Contains("\"required\":[\"a\"]", StringComparison.Ordinal));

    [Fact]
    public void Alias_IsTheNameThatIsServed() =>
        Assert.NotNull(Scanned.Parameter("howDeep", ("a.py", "class Hole(BaseModel):\n    depth: int = Field(alias=\"howDeep\")\n\nt = Tool(name=\"dig\", description=\"Digs.\", inputSchema=Hole.model_json_schema())\n")));
}
