namespace Catalogue.Tests.Scanner.Languages.CSharp;

public sealed class CSharpParametersTests
{
    [Theory]
    [InlineData("CancellationToken c")]
    [InlineData("[FromServices] Garden c")]
    [InlineData("IGardener c")]
    [InlineData("HttpClient c")]
    [InlineData("GardenService c")]
    public void WhatTheFrameworkProvides_IsNoParameter(string injected) => Assert.Equal("""{"type":"object","properties":{"depth":{"type":"integer"}},"required":["depth"]}""", Input("int depth, " + injected));

    [Fact]
    public void InterfaceOfACollection_IsOne() => Assert.Contains("\"a\":{\"type\":\"array\"", Input("IList<string> a"), StringComparison.Ordinal);

    [Theory]
    [InlineData("int a = 3", "3")]
    [InlineData("string? a = null", "null")]
    [InlineData("Level a = Level.High", "\"High\"")]
    public void Default_IsNotedAndNeedsNoValue(string parameter, string value)
    {
        string input = Input(parameter);

        Assert.Contains("\"default\":" + value, input, StringComparison.Ordinal);
        Assert.DoesNotContain("required", input, StringComparison.Ordinal);
    }

    private static string Input(string parameters) => Scanned.Input(("a.cs", "enum Level { Low, High }\nclass Tools {\n [McpServerTool, Description(\"Digs.\")] public void Dig(" + parameters + ") {} }"))!;
}
