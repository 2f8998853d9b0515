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

    private static readonly string[] Extensions = ["ts", "py", "go", "cs", "rs", "java", "kt", "php", "rb", "swift", "dart", "ex"];

    // Halves of everything that a pattern or a literal begins with.
    private static readonly string[] Pieces =
    [
        "server.tool(", "\"name\"", "'x'", "`", "${", "}", "{", "(", ")", "[", "]", ",", ":", "=", "=>", "\n", " ", "\t", "\\", "/*", "*/", "//", "/", "\"\"\"", "'''", "r#\"", "$\"", "@\"", "f\"",
        "@mcp.tool()", "@tool", "def f(", "class XTool", "name: ", "description: ", "inputSchema: ", "mcp.NewTool(", "mcp.Tool{", "Name: ", "Description: ", "[McpServerTool", "#[tool(", "fn f", "impl Tool for X",
        "@Tool(", "Tool.builder()", ".name(", ".description(", "z.object({", ".optional()", "const a = a;", "...a", "a", "\u00e9", "\ud800", "\0", "<", ">", "|", "?", "!", ".", "::", "+", "1", "0x", "struct A", "enum B",
        "<?php", "?>", "<<<T\n", "T;\n", "#[McpTool(", "'name' => ", "$x", "->", "array(", "class A extends Tool {", "class A < FastMcp::Tool\n", "arguments do\n", "required(:a)", ".filled(:string)", "end\n", "<<~T\n", "%w[", "#{",
        "Tool(name: ", "@MCPTool", "func f(", "\\(", ".object(", "Schema.object(", "%{", "defmodule A.B do\n", "use X.Component, type: :tool\n", "schema do\n", "field :a, ", "@moduledoc ", "~S", "=begin", ":sym",
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
    [InlineData("package.json", "ts")]
    [InlineData("a/b/tsconfig.json", "ts")]
    [InlineData("go.mod", "go")]
    [InlineData("Cargo.toml", "rs")]
    [InlineData("a/pyproject.toml", "py")]
    [InlineData("composer.json", "php")]
    [InlineData("pubspec.yaml", "dart")]
    [InlineData("A.csproj", "cs")]
    [InlineData("openapi/api.json", "ts")]
    public void AnyProjectFile_IsReadWithoutException(string project, string extension)
    {
        string[] pieces = ["{", "}", "[", "]", "\"", ":", ",", "\n", "\"compilerOptions\":{", "\"baseUrl\":\"../../..\",", "\"paths\":{", "\"*\":[\"../../x/*\"]", "\"\":\"\"", "\"imports\":{", "\"exports\":", "\"name\":\"a\"", "module a/b\n", "name: \n", "[package]\n", "name = \"\"", "\"autoload\":{\"psr-4\":{\"\":\"\"}}", "<PackageReference ", "\"openapi\":\"3.0.0\","];

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(40), Prop.ForAll(Gen.Elements(pieces).ArrayOf().ToArbitrary(), parts =>
        {
            var scanner = new CodeScanner();
            scanner.Add(project, Encoding.UTF8.GetBytes(string.Concat(parts)));
            scanner.Add("a/b/c." + extension, "// mcp\nimport { x } from '@/y/z'; import a.b.c; use a::b;\nserver.tool('n', x.y, z)"u8);
            return scanner.Scan(CancellationToken.None) is not null;
        }));
    }

    [Fact]
    public void AliasThatLeadsAboveItsFolder_LeadsToTheRootAtMost()
    {
        var scanner = new CodeScanner();
        scanner.Add("package.json", """{ "dependencies": { "zod": "^4.0.0" } }"""u8);
        scanner.Add("apps/web/tsconfig.json", """{ "compilerOptions": { "baseUrl": "../..", "paths": { "#shapes": ["../../../shared/shapes"] } } }"""u8);
        scanner.Add("shared/shapes.ts", "import { z } from 'zod';\nexport const Pot = { pot: z.string() };\n"u8);
        scanner.Add("apps/web/server.ts", "import { Pot } from '#shapes';\nserver.registerTool('water_pot', { description: 'Waters a pot.', inputSchema: Pot }, run); // mcp\n"u8);

        Assert.True(Assert.Single(scanner.Scan(CancellationToken.None).Tools).Tool.InputSchema!.Value.GetProperty("properties").TryGetProperty("pot", out _));
    }

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
