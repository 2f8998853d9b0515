namespace Catalogue.Tests.Scanner.Languages.Script;

public sealed class ZodChecksTests
{
    private const string Three = "import { z } from \"zod/v3\";\n";
    private const string Four = "import { z } from \"zod/v4\";\n";

    [Theory]
    [InlineData("z.string().min(2).max(9)", """{"type":"string","minLength":2,"maxLength":9}""")]
    [InlineData("z.string().length(4)", """{"type":"string","minLength":4,"maxLength":4}""")]
    [InlineData("z.string().regex(/^x/)", """{"type":"string","pattern":"^x"}""")]
    [InlineData("z.string().url()", """{"type":"string","format":"uri"}""")]
    [InlineData("z.number().positive().lt(9)", """{"type":"number","exclusiveMinimum":0,"exclusiveMaximum":9}""")]
    [InlineData("z.number().int().nonnegative()", """{"type":"integer","minimum":0}""")]
    [InlineData("z.array(z.string()).nonempty()", """{"type":"array","items":{"type":"string"},"minItems":1}""")]
    [InlineData("""z.string().startsWith("a.b")""", """{"type":"string","pattern":"^a\\.b"}""")]
    [InlineData("z.string().base64()", """{"type":"string","contentEncoding":"base64"}""")]
    public void CheckOfVersion3_IsAKeyword(string zod, string schema) =>
        Assert.Equal(schema, Scanned.Parameter("a", ("a.ts", Three + "server.tool(\"dig\", \"Digs.\", { a: " + zod + " }, run);")));

    [Theory]
    [InlineData("z.number().int()", """{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991}""")]
    [InlineData("""z.string().endsWith("x")""", """{"type":"string","pattern":".*x$"}""")]
    public void CheckOfVersion4_IsWrittenItsOwnWay(string zod, string schema) =>
        Assert.Equal(schema, Scanned.Parameter("a", ("a.ts", Four + "server.tool(\"dig\", \"Digs.\", { a: " + zod + " }, run);")));
}
