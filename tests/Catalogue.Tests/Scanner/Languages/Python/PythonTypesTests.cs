namespace Catalogue.Tests.Scanner.Languages.Python;

public sealed class PythonTypesTests
{
    [Theory]
    [InlineData("str", """{"type":"string"}""")]
    [InlineData("list[int]", """{"type":"array","items":{"type":"integer"}}""")]
    [InlineData("set[str]", """{"type":"array","items":{"type":"string"},"uniqueItems":true}""")]
    [InlineData("dict[str, float]", """{"type":"object","additionalProperties":{"type":"number"}}""")]
    [InlineData("dict", """{"type":"object","additionalProperties":true}""")]
    [InlineData("str | None", """{"anyOf":[{"type":"string"},{"type":"null"}]}""")]
    [InlineData("Optional[int]", """{"anyOf":[{"type":"integer"},{"type":"null"}]}""")]
    [InlineData("""Literal["x", "y"]""", """{"enum":["x","y"],"type":"string"}""")]
    [InlineData("""Literal["x"]""", """{"const":"x","type":"string"}""")]
    [InlineData("""Annotated[int, Field(ge=1, description="How deep.")]""", """{"type":"integer","minimum":1,"description":"How deep."}""")]
    [InlineData("""Annotated[str, "What."]""", """{"type":"string","description":"What."}""")]
    [InlineData("conint(ge=1, le=5)", """{"type":"integer","minimum":1,"maximum":5}""")]
    [InlineData("'int'", """{"type":"integer"}""")]
    [InlineData("HttpUrl", """{"type":"string","format":"uri"}""")]
    [InlineData("Depth", """{"type":"integer"}""")]
    [InlineData("Level", """{"enum":["low","high"],"type":"string"}""")]
    [InlineData("Elsewhere", "{}")]
    [InlineData("str | Elsewhere", "{}")]
    public void Hint_IsItsSchema(string hint, string schema) =>
        Assert.Equal(schema, Scanned.Parameter("a", ("a.py", "class Level(str, Enum):\n    LOW = \"low\"\n    HIGH = \"high\"\n\nDepth = int\n\n@mcp.tool()\ndef dig(a: " + hint + "):\n    \"\"\"Digs.\"\"\"\n")));
}
