using System.Text.Json.Nodes;

namespace Catalogue.Tests.Scanner.Languages.Script;

public sealed class ZodMembersTests
{
    [Theory]
    [InlineData("v3", "z.union([z.string(), z.number()])", """{"type":["string","number"]}""")]
    [InlineData("v4", "z.union([z.string(), z.number()])", """{"anyOf":[{"type":"string"},{"type":"number"}]}""")]
    [InlineData("v3", """z.union([z.literal("x"), z.literal("y")])""", """{"type":"string","enum":["x","y"]}""")]
    [InlineData("v3", "z.string().nullable()", """{"type":["string","null"]}""")]
    [InlineData("v4", "z.string().nullable()", """{"anyOf":[{"type":"string"},{"type":"null"}]}""")]
    public void UnionAndNull_AreWrittenAsTheVersionDoes(string version, string zod, string schema) =>
        Assert.Equal(schema, Scanned.Parameter("a", File(version, "{ a: " + zod + " }")));

    [Theory]
    [InlineData("z.object({ a: z.string(), b: z.number() }).pick({ a: true })", """{"a":{"type":"string"}}""", """["a"]""")]
    [InlineData("z.object({ a: z.string(), b: z.number() }).omit({ a: true })", """{"b":{"type":"number"}}""", """["b"]""")]
    [InlineData("z.object({ a: z.string() }).extend({ b: z.number() })", """{"a":{"type":"string"},"b":{"type":"number"}}""", """["a","b"]""")]
    [InlineData("z.object({ a: z.string() }).merge(z.object({ a: z.number().optional() }))", """{"a":{"type":"number"}}""", null)]
    [InlineData("z.object({ a: z.string(), b: z.number() }).partial()", """{"a":{"type":"string"},"b":{"type":"number"}}""", null)]
    public void ObjectMadeOfObjects_HasTheMembersThatAreLeft(string zod, string properties, string? required) =>
        Members(Scanned.Input(File("v3", zod))!, properties, required);

    private static void Members(string input, string properties, string? required)
    {
        JsonNode schema = JsonNode.Parse(input)!;

        Assert.Equal(properties, schema["properties"]!.ToJsonString());
        Assert.Equal(required, schema["required"]?.ToJsonString());
    }

    private static (string, string) File(string version, string shape) => ("a.ts", $"import {{ z }} from \"zod/{version}\";\nserver.registerTool(\"dig\", {{ description: \"Digs.\", inputSchema: {shape} }}, run);");
}
