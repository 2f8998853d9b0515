namespace Catalogue.Tests.Scanner.Languages.Ruby;

public sealed class RubySchemasTests
{
    [Theory]
    [InlineData("required(:a).filled(:string)", """{"type":"string","minLength":1}""")]
    [InlineData("""required(:a).filled(:string, max_size?: 9).description("What.")""", """{"type":"string","minLength":1,"maxLength":9,"description":"What."}""")]
    [InlineData("optional(:a).maybe(:integer, gt?: 0)", """{"type":["null","integer"],"exclusiveMinimum":0}""")]
    [InlineData("required(:a).array(:string)", """{"type":"array","items":{"type":"string"}}""")]
    [InlineData("required(:a).filled(:string, included_in?: %w[x y])", """{"type":"string","minLength":1,"enum":["x","y"]}""")]
    [InlineData("required(:a).hash do\n      required(:b).value(:bool)\n    end", """{"type":"object","properties":{"b":{"type":"boolean"}},"required":["b"]}""")]
    public void DryRule_IsItsSchema(string rule, string schema) =>
        Assert.Equal(schema, Scanned.Parameter("a", ("a.rb", "class Dig < FastMcp::Tool\n  description \"Digs.\"\n  arguments do\n    " + rule + "\n  end\nend\n")));

    [Theory]
    [InlineData("property :a, type: \"string\", description: \"What.\"", """{"type":"string","description":"What."}""")]
    [InlineData("argument :a, Integer, required: true, minimum: 1", """{"type":"integer","minimum":1}""")]
    [InlineData("collection :a, type: \"number\"", """{"type":"array","items":{"type":"number"}}""")]
    public void DeclaredParameter_IsItsSchema(string line, string schema) =>
        Assert.Equal(schema, Scanned.Parameter("a", ("a.rb", "class DigTool < BaseTool\n  description \"Digs.\"\n  " + line + "\nend\n")));

    [Fact]
    public void HiddenArgument_IsNotShown() =>
        Assert.Null(Scanned.Parameter("a", ("a.rb", "class Dig < FastMcp::Tool\n  description \"Digs.\"\n  arguments do\n    required(:a).filled(:string).hidden\n  end\nend\n")));

    [Fact]
    public void KeywordsWithoutBraces_AreTheSchema() => Assert.Equal(
        """{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]}""",
        Scanned.Input(("a.rb", "class Dig < MCP::Tool\n  description \"Digs.\"\n  input_schema(properties: { a: { type: \"string\" } }, required: [\"a\"])\nend\n")));
}
