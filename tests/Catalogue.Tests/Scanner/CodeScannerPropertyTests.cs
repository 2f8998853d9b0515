using System.Text;
using Catalogue.Scanner;
using Catalogue.Scanner.Engine.Definitions;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Scanner;

/// <summary>What holds for any bytes, well-formed or not.</summary>
public sealed class CodeScannerPropertyTests
{
    private const int Deep = 100_000;

    private static readonly string[] Extensions = ["ts", "py", "go", "cs", "rs", "java", "kt"];

    // Halves of everything that a pattern or a literal begins with.
    private static readonly string[] Pieces =
    [
        "server.tool(", "\"name\"", "'x'", "`", "${", "}", "{", "(", ")", "[", "]", ",", ":", "=", "=>", "\n", " ", "\t", "\\", "/*", "*/", "//", "/", "\"\"\"", "'''", "r#\"", "$\"", "@\"", "f\"",
        "@mcp.tool()", "@tool", "def f(", "class XTool", "name: ", "description: ", "inputSchema: ", "mcp.NewTool(", "mcp.Tool{", "Name: ", "Description: ", "[McpServerTool", "#[tool(", "fn f", "impl Tool for X",
        "@Tool(", "Tool.builder()", ".name(", ".description(", "z.object({", ".optional()", "const a = a;", "...a", "a", "\u00e9", "\ud800", "\0", "<", ">", "|", "?", "!", ".", "::", "+", "1", "0x", "struct A", "enum B",
    ];

    public static TheoryData<string> Languages() => [.. Extensions];

    [Theory]
    [MemberData(nameof(Languages))]
    public void AnyPieces_AreScannedWithoutException(string extension) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(120),
        Prop.ForAll(Gen.Elements(Pieces).ArrayOf().ToArbitrary(), pieces => Scan(extension, string.Concat(pieces)) is not null));

    [Theory]
    [MemberData(nameof(Languages))]
    public void AnyBytes_AreScannedWithoutException(string extension) => Check.QuickThrowOnFailure(
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            var scanner = new CodeScanner();
            scanner.Add("a." + extension, bytes);
            return scanner.Scan(CancellationToken.None).Tools.Count == 0;
        }));

    [Theory]
    [MemberData(nameof(Languages))]
    public void CarriageReturns_ChangeNothing(string extension) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200).WithEndSize(80),
        Prop.ForAll(Gen.Elements(Pieces).ArrayOf().ToArbitrary(), pieces =>
        {
            string text = string.Concat(pieces);
            string[] plain = [.. Scan(extension, text).Tools.Select(t => $"{t.Tool.Name} {t.FirstLine} {t.Tool.Description} {t.Tool.InputSchema}")];
            return plain.SequenceEqual(Scan(extension, text.Replace("\n", "\r\n", StringComparison.Ordinal)).Tools.Select(t => $"{t.Tool.Name} {t.FirstLine} {t.Tool.Description} {t.Tool.InputSchema}"));
        }));

    [Theory]
    [InlineData("ts", "const text = `{0}`;", "server.tool('x', 'y', {}, f)")]
    [InlineData("ts", "// {0}\n", "server.tool('x', 'y', {}, f)")]
    [InlineData("py", "T = '''{0}'''\n", "@mcp.tool()\ndef f(): pass\n")]
    [InlineData("py", "# {0}\n", "Tool(name=\"x\", description=\"y\")")]
    [InlineData("go", "var t = `{0}`\n", "mcp.NewTool(\"x\", mcp.WithDescription(\"y\"))")]
    [InlineData("cs", "var t = \"\"\"\"\n{0}\n\"\"\"\";", "[McpServerTool] public void F() {}")]
    [InlineData("rs", "let t = r##\"{0}\"##;", "#[tool(description = \"y\")] fn f() {}")]
    [InlineData("java", "String t = \"\"\"\n{0}\n\"\"\";", "@Tool void f() {}")]
    [InlineData("kt", "/* /* */ {0} */", "@Tool fun f() {}")]
    public void ToolLikeText_IsNoTool(string extension, string around, string inside) =>
        Assert.Empty(Scan(extension, "// mcp\n" + around.Replace("{0}", inside, StringComparison.Ordinal)).Tools);

    [Theory]
    [MemberData(nameof(Languages))]
    public void DeepNesting_Survives(string extension)
    {
        foreach ((string open, string close) in new[] { ("(", ")"), ("[", "]"), ("{", "}"), ("{a:", "}"), ("f(", ")"), ("`${", "}`"), ("$\"{", "}\""), ("z.object({a:", "})"), ("list[", "]"), ("/*", "*/"), ("!", ""), ("companion object {", "}") })
        {
            string nested = string.Concat(Enumerable.Repeat(open, Deep)) + "1" + string.Concat(Enumerable.Repeat(close, Deep));

            Assert.NotNull(Scan(extension, $"server.tool(\"x\", \"y\", {nested}, f);\n{{ name: \"a\", description: \"b\", inputSchema: {nested} }}\n@mcp.tool()\ndef f(a: {nested}): pass\n"));
        }
    }

    [Fact]
    public void ConstantsBuiltOfConstants_EndInTime()
    {
        string chain = string.Concat(Enumerable.Range(1, 2_000).Select(i => $"const c{i} = c{i - 1} + c{i - 1};\nconst s{i} = {{ ...s{i - 1}, ...s{i - 1} }};\n"));

        IReadOnlyList<CodeTool> tools = Scan("ts", chain + "const a = b.c; const b = a.d;\nserver.tool('x', c2000, s2000, f);\nserver.tool(a.x, 'y', {}, f);").Tools;

        Assert.Equal("x", Assert.Single(tools).Tool.Name);
    }

    [Fact]
    public void ManyTools_StopAtTheLimit() =>
        Assert.Equal(Catalogue.Model.DefinitionLimits.ToolsPerServer, Scan("ts", string.Concat(Enumerable.Range(0, 6_000).Select(i => $"server.tool('t{i}', 'd', {{}}, f);\n"))).Tools.Count);

    private static CodeScan Scan(string extension, string text)
    {
        var scanner = new CodeScanner();
        scanner.Add("a." + extension, Encoding.UTF8.GetBytes(text));
        return scanner.Scan(CancellationToken.None);
    }
}
