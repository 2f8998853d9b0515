using Catalogue.Model.Servers;

namespace Catalogue.Tests.Scanner.Languages.Swift;

public sealed class SwiftFunctionsTests
{
    [Theory]
    [InlineData("a: String", """{"type":"string"}""")]
    [InlineData("a: Int = 3", """{"type":"integer","default":3}""")]
    [InlineData("a: [Double]", """{"type":"array","items":{"type":"number"}}""")]
    [InlineData("a: [String: Int]", """{"type":"object"}""")]
    [InlineData("a: URL?", """{"type":"string","format":"uri"}""")]
    [InlineData("a: Level", """{"type":"string","enum":["low","HIGH"]}""")]
    [InlineData("a: Elsewhere", "{}")]
    public void Parameter_HasTheSchemaOfItsType(string parameter, string schema) =>
        Assert.Equal(schema, Scanned.Parameter("a", ("a.swift", "enum Level: String { case low, high = \"HIGH\" }\n/// Digs.\n@MCPTool\nfunc dig(" + parameter + ") {}")));

    [Theory]
    [InlineData("deep level: Int", "deep")]
    [InlineData("_ level: Int", "level")]
    [InlineData("level: Int", "level")]
    public void Label_IsWhatTheCallerWrites(string parameter, string name) =>
        Assert.NotNull(Scanned.Parameter(name, ("a.swift", "/// Digs.\n@MCPTool\nfunc dig(" + parameter + ") {}")));

    [Fact]
    public void OptionalOrPreset_IsNotRequired() => Assert.EndsWith(
        "\"required\":[\"a\"]}", Scanned.Input(("a.swift", "/// Digs.\n@MCPTool\nfunc dig(a: Int, b: Int?, c: Int = 1) {}")), StringComparison.Ordinal);

    [Fact]
    public void Hints_AreThoseThatAreListed()
    {
        ToolAnnotations hints = Scanned.One(("a.swift", "/// Digs.\n@MCPTool(hints: [.readOnly, .idempotent])\nfunc dig() {}")).Tool.Annotations!;

        Assert.Equal(new ToolAnnotations { ReadOnlyHint = true, IdempotentHint = true }, hints);
    }
}
