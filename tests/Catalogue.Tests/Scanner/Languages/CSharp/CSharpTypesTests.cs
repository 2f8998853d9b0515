namespace Catalogue.Tests.Scanner.Languages.CSharp;

public sealed class CSharpTypesTests
{
    [Theory]
    [InlineData("string", """{"type":"string"}""")]
    [InlineData("int?", """{"type":["integer","null"]}""")]
    [InlineData("Guid", """{"type":"string","format":"uuid"}""")]
    [InlineData("decimal[]", """{"type":"array","items":{"type":"number"}}""")]
    [InlineData("IReadOnlyList<bool>", """{"type":"array","items":{"type":"boolean"}}""")]
    [InlineData("Dictionary<string, int>", """{"type":"object","additionalProperties":{"type":"integer"}}""")]
    [InlineData("DateOnly", """{"type":"string","format":"date"}""")]
    [InlineData("Level", """{"type":"string","enum":["Low","High"]}""")]
    [InlineData("Hole", """{"type":"object","properties":{"depth":{"type":"integer"}}}""")]
    [InlineData("Holes", """{"type":"array","items":{"type":"string"}}""")]
    [InlineData("Elsewhere", "{}")]
    public void Parameter_HasTheSchemaOfItsType(string type, string schema) =>
        Assert.Equal(schema, Scanned.Parameter("a", ("a.cs", "enum Level { Low, High }\nclass Hole { public int Depth { get; set; } }\nclass Holes : List<string> { }\nclass Tools {\n [McpServerTool, Description(\"Digs.\")] public void Dig([Description(\"\")] " + type + " a) {} }")));

    [Theory]
    [InlineData("[Range(1, 9)] int a", """{"type":"integer","minimum":1,"maximum":9}""")]
    [InlineData("[StringLength(5)] string a", """{"type":"string","maxLength":5}""")]
    [InlineData("[MinLength(2)] string[] a", """{"type":"array","items":{"type":"string"},"minItems":2}""")]
    [InlineData("""[AllowedValues("x", "y")] string a""", """{"type":"string","enum":["x","y"]}""")]
    [InlineData("[EmailAddress] string a", """{"type":"string","format":"email"}""")]
    [InlineData("""[RegularExpression("^x")] string a""", """{"type":"string","pattern":"^x"}""")]
    public void Attribute_BoundsTheValues(string parameter, string schema) =>
        Assert.Equal(schema, Scanned.Parameter("a", ("a.cs", "class Tools {\n [McpServerTool, Description(\"Digs.\")] public void Dig(" + parameter + ") {} }")));
}
