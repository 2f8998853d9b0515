namespace Catalogue.Tests.Site.Rendering;

public sealed class TemplateCheckTests
{
    private static readonly Thing Model = new("n", 1, [], null);

    [Theory]
    [InlineData("{{ if Rows }}{{ Nmae }}{{ end }}", "(1,17): Thing has no 'Nmae'")]
    [InlineData("{{ for row in Rows }}{{ row.Lable }}{{ end }}", "Row has no 'Lable'")]
    [InlineData("{{ for row in Rows }}{{ else }}{{ row.Label }}{{ end }}", "Thing has no 'row'")]
    [InlineData("{{ for row in Rows }}{{ include \"row\" row }}{{ end }}", "partials/row.html(1,4): Row has no 'Text'")]
    [InlineData("{{ Other.Name }}{{ Other.Nmae }}", "Thing has no 'Nmae'")]
    [InlineData("{{ Number ? Name : Nmae }}", "has no 'Nmae'")]
    [InlineData("{{ Name ?? Nmae }}", "has no 'Nmae'")]
    [InlineData("{{ case Number }}{{ when 2 }}{{ Nmae }}{{ end }}", "has no 'Nmae'")]
    [InlineData("{{ if Rows }}{{ Name.Length }}{{ end }}", "String has no 'Length'")]
    [InlineData("{{ if Rows }}{{ Rows.Count }}{{ end }}", "has no 'Count'")]
    [InlineData("{{ if Rows }}{{ Rows }}{{ end }}", "Rows is no text")]
    [InlineData("{{ if Rows }}{{ Other }}{{ end }}", "Other is no text")]
    [InlineData("{{ if Rows }}{{ for c in Name }}{{ c }}{{ end }}{{ end }}", "'for' wants a list, which Name is not")]
    [InlineData("{{ if Rows }}{{ for c in Number }}{{ c }}{{ end }}{{ end }}", "'for' wants a list")]
    [InlineData("{{ for row in Rows }}{{ for.frist }}{{ end }}", "for.frist")]
    [InlineData("{{ for.first }}", "Thing has no 'for'")]
    public void WhatIsWrong_IsFoundWhereNoDataLead(string page, string says)
    {
        using var theme = new ThemeCase(page, "{{ body }}", ("row", "{{ Text }}"));

        Assert.Contains(says, theme.Error(Model), StringComparison.Ordinal);
    }

    [Fact]
    public void EverythingThatIsThere_Passes()
    {
        using var theme = new ThemeCase(
            """{{ for row in Rows }}{{ row.Label }}{{ for.index }}{{ for.last }}{{ include "row" row }}{{ for inner in Other.Rows }}{{ row.Label + inner.Label }}{{ end }}{{ end }}"""
            + """{{ if Other.Other.Number > 1 && !Name }}{{ Other.Name ?? "x" }}{{ end }}""", "{{ body }}", ("row", "{{ Label }}"));

        Assert.Equal("", theme.Filled(Model));
    }

    private sealed record Thing(string Name, int Number, IReadOnlyList<Row> Rows, Thing? Other);

    private sealed record Row(string Label);
}
