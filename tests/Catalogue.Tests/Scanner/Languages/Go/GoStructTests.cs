namespace Catalogue.Tests.Scanner.Languages.Go;

public sealed class GoStructTests
{
    [Theory]
    [InlineData("""`json:"a" jsonschema:"required,description=What.,minimum=1"`""", """{"type":"integer","description":"What.","minimum":1}""")]
    [InlineData("""`json:"a" jsonschema:"How deep to dig"`""", """{"type":"integer","description":"How deep to dig"}""")]
    [InlineData("""`json:"a" jsonschema_description:"What, and why."`""", """{"type":"integer","description":"What, and why."}""")]
    [InlineData("""`json:"a" jsonschema:"enum=1,enum=2,default=1"`""", """{"type":"integer","enum":["1","2"],"default":1}""")]
    [InlineData("""`mapstructure:"a"`""", """{"type":"integer"}""")]
    public void Tag_SaysNameTextAndBounds(string tag, string schema) =>
        Assert.Equal(schema, Scanned.Parameter("a", File("\tDepth int " + tag)));

    [Theory]
    [InlineData("A int `json:\"a\"`", true)]
    [InlineData("A int `json:\"a,omitempty\"`", false)]
    [InlineData("A *int `json:\"a\"`", false)]
    [InlineData("A *int `json:\"a,omitempty\" jsonschema:\"required\"`", true)]
    public void Required_IsWhatNeitherTagNorTypeLeavesOpen(string field, bool isRequired) =>
        Assert.Equal(isRequired, Scanned.Input(File("\t" + field))!.Contains("\"required\":[\"a\"]", StringComparison.Ordinal));

    [Theory]
    [InlineData("\tdepth int")]
    [InlineData("\tDepth int `json:\"-\"`")]
    public void FieldThatIsNotSerialised_IsNoParameter(string field) => Assert.Equal("""{"type":"object","properties":{}}""", Scanned.Input(File(field)));

    [Fact]
    public void EmbeddedStruct_GivesItsFields() => Assert.NotNull(Scanned.Parameter("x", File("\tInner")));

    private static (string, string) File(string field) =>
        ("a.go", $"package a\ntype Inner struct {{\n\tX int `json:\"x\"`\n}}\ntype Args struct {{\n{field}\n}}\nfunc dig(ctx context.Context, args Args) error {{ return nil }}\nfunc main() {{\n\tmcp.AddTool(server, &mcp.Tool{{Name: \"dig\", Description: \"Digs.\"}}, dig)\n}}\n");
}
