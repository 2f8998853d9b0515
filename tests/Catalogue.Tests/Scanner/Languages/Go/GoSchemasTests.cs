namespace Catalogue.Tests.Scanner.Languages.Go;

public sealed class GoSchemasTests
{
    [Theory]
    [InlineData("""mcp.WithString("a", mcp.Required(), mcp.Description("What."))""", """{"type":"string","description":"What."}""")]
    [InlineData("""mcp.WithNumber("a", mcp.Min(1), mcp.Max(9), mcp.DefaultNumber(2))""", """{"type":"number","minimum":1,"maximum":9,"default":2}""")]
    [InlineData("""mcp.WithString("a", mcp.Enum("x", "y"))""", """{"type":"string","enum":["x","y"]}""")]
    [InlineData("""mcp.WithArray("a", mcp.WithStringItems())""", """{"type":"array","items":{"type":"string"}}""")]
    [InlineData("""mcp.WithAny("a")""", "{}")]
    public void Option_IsItsSchema(string option, string schema) =>
        Assert.Equal(schema, Scanned.Parameter("a", ("a.go", "package a\nvar t = mcp.NewTool(\"dig\", mcp.WithDescription(\"Digs.\"), " + option + ")\n")));

    [Theory]
    [InlineData("string", """{"type":"string"}""")]
    [InlineData("*int", """{"type":"integer"}""")]
    [InlineData("[]float64", """{"type":"array","items":{"type":"number"}}""")]
    [InlineData("map[string]bool", """{"type":"object","additionalProperties":{"type":"boolean"}}""")]
    [InlineData("time.Duration", """{"type":"string"}""")]
    [InlineData("any", "{}")]
    [InlineData("Level", """{"type":"string"}""")]
    [InlineData("Inner", """{"type":"object","properties":{"x":{"type":"integer"}},"required":["x"]}""")]
    public void FieldOfTheHandlersStruct_IsItsType(string type, string schema) =>
        Assert.Equal(schema, Scanned.Parameter("a", ("a.go", "package a\ntype Level string\ntype Inner struct {\n\tX int `json:\"x\"`\n}\ntype Args struct {\n\tA " + type + " `json:\"a\"`\n}\nfunc dig(ctx context.Context, req *mcp.CallToolRequest, args Args) error { return nil }\nfunc main() {\n\tmcp.AddTool(server, &mcp.Tool{Name: \"dig\", Description: \"Digs.\"}, dig)\n}\n")));

    [Theory]
    [InlineData("mcp.WithReadOnlyHintAnnotation(true)")]
    [InlineData("mcp.WithToolAnnotation(mcp.ToolAnnotation{ReadOnlyHint: mcp.ToBoolPtr(true)})")]
    public void Hint_IsRead(string option) =>
        Assert.True(Scanned.One(("a.go", "package a\nvar t = mcp.NewTool(\"dig\", mcp.WithDescription(\"Digs.\"), " + option + ")\n")).Tool.Annotations!.ReadOnlyHint);
}
