namespace Catalogue.Tests.Scanner.Languages.Php;

public sealed class PhpSchemasTests
{
    [Theory]
    [InlineData("$schema->string()->description('What.')->required()", """{"type":"string","description":"What."}""")]
    [InlineData("$schema->integer()->min(1)->max(9)", """{"type":"integer","minimum":1,"maximum":9}""")]
    [InlineData("$schema->string()->min(2)->nullable()", """{"type":["string","null"],"minLength":2}""")]
    [InlineData("$schema->array()->items($schema->number())->max(3)", """{"type":"array","items":{"type":"number"},"maxItems":3}""")]
    [InlineData("$schema->string()->enum(['x', 'y'])->default('x')", """{"type":"string","enum":["x","y"],"default":"x"}""")]
    [InlineData("$schema->object(['b' => $schema->boolean()->required()])", """{"type":"object","properties":{"b":{"type":"boolean"}},"required":["b"]}""")]
    [InlineData("$schema->boolean()->title('Wet')", """{"type":"boolean","title":"Wet"}""")]
    public void BuilderOfLaravel_IsItsSchema(string php, string schema) =>
        Assert.Equal(schema, Scanned.Parameter("a", ("a.php", "<?php\nuse Laravel\\Mcp\\Server\\Tool;\nclass DigTool extends Tool {\n protected string $description = 'Digs.';\n public function schema(JsonSchema $schema): array { return ['a' => " + php + "]; } }")));

    [Fact]
    public void EmptyArrayOfProperties_IsAnObject() => Assert.Equal(
        """{"type":"object","properties":{}}""",
        Scanned.Input(("a.php", "<?php\n$t = ['name' => 'dig', 'description' => 'Digs.', 'inputSchema' => ['type' => 'object', 'properties' => []]];")));
}
