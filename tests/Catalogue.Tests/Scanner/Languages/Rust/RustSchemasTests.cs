namespace Catalogue.Tests.Scanner.Languages.Rust;

public sealed class RustSchemasTests
{
    [Theory]
    [InlineData("String", """{"type":"string"}""")]
    [InlineData("Option<i32>", """{"type":["integer","null"],"format":"int32"}""")]
    [InlineData("Vec<bool>", """{"type":"array","items":{"type":"boolean"}}""")]
    [InlineData("u8", """{"type":"integer","format":"uint8","minimum":0}""")]
    [InlineData("HashMap<String, f64>", """{"type":"object","additionalProperties":{"type":"number","format":"double"}}""")]
    [InlineData("HashSet<String>", """{"type":"array","items":{"type":"string"},"uniqueItems":true}""")]
    [InlineData("Box<Level>", """{"type":"string","enum":["low","very_high"]}""")]
    [InlineData("Id", """{"type":"string"}""")]
    [InlineData("Short", """{"type":"integer","format":"int64"}""")]
    [InlineData("serde_json::Value", "{}")]
    [InlineData("Elsewhere", "{}")]
    public void Field_HasTheSchemaOfItsType(string type, string schema) =>
        Assert.Equal(schema, Scanned.Parameter("a", File("    a: " + type + ",")));

    [Theory]
    [InlineData("    /// How deep.\n    a: String,", """{"type":"string","description":"How deep."}""")]
    [InlineData("    #[schemars(description = \"How deep.\", range(min = 1, max = 9))]\n    a: i64,", """{"type":"integer","format":"int64","minimum":1,"maximum":9,"description":"How deep."}""")]
    [InlineData("    #[schemars(length(max = 5))]\n    a: String,", """{"type":"string","maxLength":5}""")]
    [InlineData("    #[serde(default)]\n    a: bool,", """{"type":"boolean","default":false}""")]
    [InlineData("    #[serde(default = \"deep\")]\n    a: i64,", """{"type":"integer","format":"int64","default":7}""")]
    [InlineData("    #[serde(rename = \"a\")]\n    other: String,", """{"type":"string"}""")]
    public void Attribute_SaysTextBoundsAndDefault(string field, string schema) =>
        Assert.Equal(schema, Scanned.Parameter("a", File(field)));

    [Theory]
    [InlineData("    a: String,", true)]
    [InlineData("    a: Option<String>,", false)]
    [InlineData("    #[serde(default)]\n    a: String,", false)]
    public void Required_IsWhatIsNeitherOptionalNorPreset(string field, bool isRequired) =>
        Assert.Equal(isRequired, Scanned.Input(File(field))!.Contains("\"required\":[\"a\"]", StringComparison.Ordinal));

    [Fact]
    public void SkippedField_IsNoParameter() => Assert.Null(Scanned.Parameter("a", File("    #[serde(skip)]\n    a: String,")));

    private static (string, string) File(string field) => ("src/lib.rs",
        $"#[serde(rename_all = \"snake_case\")]\nenum Level {{ Low, VeryHigh }}\nstruct Id(String);\ntype Short = i64;\nfn deep() -> i64 {{ 7 }}\nstruct Args {{\n{field}\n}}\nimpl S {{\n    #[tool(description = \"Digs.\")]\n    fn dig(&self, Parameters(args): Parameters<Args>) {{}}\n}}\n");
}
