namespace Catalogue.Tests.Scanner.Languages.Script;

public sealed class ZodDialectsTests
{
    [Theory]
    [InlineData("import { z } from \"zod/v4\";", "{}", true)]
    [InlineData("import { z } from \"zod/v3\";", "{ \"dependencies\": { \"zod\": \"^4.0.0\" } }", false)]
    [InlineData("import { z } from \"zod\";", "{ \"dependencies\": { \"zod\": \"^4.1.0\" } }", true)]
    [InlineData("import { z } from \"zod\";", "{ \"dependencies\": { \"zod\": \"^3.25 || ^4.0\" } }", true)]
    [InlineData("import { z } from \"zod\";", "{ \"dependencies\": { \"zod\": \"~3.25.0\" } }", false)]
    [InlineData("import { z } from \"zod\";", "{ \"dependencies\": { \"@modelcontextprotocol/sdk\": \"^1.23.0\" } }", true)]
    [InlineData("import { z } from \"zod\";", "{ \"dependencies\": { \"@modelcontextprotocol/sdk\": \"^1.22.0\" } }", false)]
    [InlineData("import { z } from \"zod\";", "{}", false)]
    public void Version_IsTheImportsElseThePackages(string import, string package, bool isFour)
    {
        string? number = Scanned.Parameter("a", ("package.json", package), ("src/a.ts", import + "\nserver.tool(\"dig\", \"Digs.\", { a: z.number().int() }, run);"));

        Assert.Equal(isFour ? """{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991}""" : """{"type":"integer"}""", number);
    }

    [Fact]
    public void NearestPackage_Says() => Assert.Contains("minimum", Scanned.Parameter("a",
        ("package.json", "{ \"dependencies\": { \"zod\": \"^3.0.0\" } }"), ("packages/b/package.json", "{ \"dependencies\": { \"zod\": \"^4.0.0\" } }"),
        ("packages/b/src/a.ts", "import { z } from \"zod\";\nserver.tool(\"dig\", \"Digs.\", { a: z.number().int() }, run);")), StringComparison.Ordinal);
}
