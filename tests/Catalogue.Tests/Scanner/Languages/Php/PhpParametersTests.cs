namespace Catalogue.Tests.Scanner.Languages.Php;

public sealed class PhpParametersTests
{
    [Theory]
    [InlineData("string $a", """{"type":"string"}""")]
    [InlineData("?int $a", """{"type":["null","integer"]}""")]
    [InlineData("int|string $a", """{"type":["integer","string"]}""")]
    [InlineData("bool $a = true", """{"type":"boolean","default":true}""")]
    [InlineData("string ...$a", """{"type":"array","items":{"type":"string"}}""")]
    [InlineData("Level $a", """{"type":"string","enum":["low","high"]}""")]
    [InlineData("mixed $a", "{}")]
    [InlineData("#[Schema(minimum: 1, description: 'How deep.')] int $a", """{"type":"integer","minimum":1,"description":"How deep."}""")]
    public void Parameter_IsItsTypeAndAttribute(string parameter, string schema) =>
        Assert.Equal(schema, Scanned.Parameter("a", ("a.php", "<?php\nenum Level: string { case Low = 'low'; case High = 'high'; }\nclass T {\n #[McpTool(name: 'dig', description: 'Digs.')]\n public function run(" + parameter + ") {} }")));

    [Fact]
    public void Comment_SaysTypeAndTextWhereTheSignatureDoesNot() => Assert.Equal(
        """{"type":"array","items":{"type":"string"},"description":"Which ones."}""",
        Scanned.Parameter("a", ("a.php", "<?php\nclass T {\n /**\n  * Digs.\n  * @param string[] $a Which ones.\n  */\n #[McpTool(name: 'dig')]\n public function run($a) {} }")));

    [Fact]
    public void AttributeWithAWholeDefinition_GoesBeforeTheSignature() => Assert.Equal(
        """{"type":"object","properties":{"b":{"type":"string"}}}""",
        Scanned.Input(("a.php", "<?php\nclass T {\n #[McpTool(name: 'dig', description: 'Digs.')]\n #[Schema(definition: ['type' => 'object', 'properties' => ['b' => ['type' => 'string']]])]\n public function run($a) {} }")));
}
