namespace Catalogue.Tests.Site.Rendering;

public sealed class TemplateLanguageTests
{
    private static readonly object Model = new { Name = "n", Number = 1, List = new[] { "a" }, Inner = new { Name = "i" } };

    [Theory]
    [InlineData("{{ if Name }}", "pages/page.html(1,")]
    [InlineData("{{ end }}", "pages/page.html(1,")]
    [InlineData("a\nb {{ if Name", "pages/page.html(2,")]
    [InlineData("{{ Na me }}", "'Na' is no function")]
    [InlineData("{{#if Name}}{{/if}}", "pages/page.html(1,")]
    public void BadTemplate_NamesFileAndLine(string page, string says)
    {
        using var theme = new ThemeCase(page);

        Assert.Contains(says, theme.Error(Model), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ x = 1 }}", "assign expression")]
    [InlineData("{{ Number += 1 }}", "may not")]
    [InlineData("{{ Number++ }}", "may not")]
    [InlineData("{{ capture x }}a{{ end }}", "capture statement")]
    [InlineData("{{ func f; ret 1; end }}", "function statement")]
    [InlineData("{{ f = do; ret 1; end }}", "may not")]
    [InlineData("{{ while true }}{{ end }}", "while statement")]
    [InlineData("{{ with Inner }}{{ Name }}{{ end }}", "with statement")]
    [InlineData("{{ import Inner }}", "import statement")]
    [InlineData("{{ readonly Name }}", "readonly statement")]
    [InlineData("{{ wrap include \"row\" }}{{ end }}", "wrap statement")]
    [InlineData("{{ tablerow x in List }}{{ end }}", "may not stand")]
    [InlineData("{{ ret Name }}", "return statement")]
    [InlineData("{{ Name | string.upcase }}", "pipe expression")]
    [InlineData("{{ date.now }}", "has no 'date'")]
    [InlineData("{{ math.random 1 6 }}", "'math.random' is no function")]
    [InlineData("{{ object.eval Name }}", "'object.eval' is no function")]
    [InlineData("{{ include_join List }}", "'include_join' is no function")]
    [InlineData("{{ List[0] }}", "indexer expression")]
    [InlineData("{{ [1, 2] }}", "array initializer")]
    [InlineData("{{ $\"{Name}\" }}", "interpolated")]
    [InlineData("{{ $x }}", "may not")]
    [InlineData("{{ for i in 1..1000000000 }}{{ i }}{{ end }}", "operator '..'")]
    [InlineData("{{ for Inner.Name in List }}{{ end }}", "'for' wants a name")]
    [InlineData("{{ Name * 100000000 }}", "operator '*'")]
    [InlineData("{{ body }}", "'body' may not stand here")]
    [InlineData("{{ include Name }}", "name of a partial in quotation marks")]
    [InlineData("{{ include }}", "may not stand here")]
    [InlineData("{{ include \"row\" Inner Inner }}", "name of a partial in quotation marks")]
    [InlineData("{{ include \"nowhere\" }}", "there is no partial 'nowhere'")]
    [InlineData("{{ include \"../../etc/passwd\" }}", "there is no partial")]
    [InlineData("{{ \"a\" + (include \"row\") }}", "may not stand")]
    public void WhatThemesMayNotUse_IsRefused(string page, string says)
    {
        using var theme = new ThemeCase(page, "{{ body }}", ("row", "x"));

        string error = theme.Error(Model);

        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.StartsWith("pages/page.html(1,", error, StringComparison.Ordinal);
    }

    [Fact]
    public void PartialThatIncludesItself_Ends()
    {
        using var theme = new ThemeCase("{{ include \"again\" }}", "{{ body }}", ("again", "{{ include \"again\" }}"));

        Assert.Contains("depth limit `64`", theme.Error(Model), StringComparison.Ordinal);
    }

    [Fact]
    public void NothingToFillAPartialFrom_IsAnError()
    {
        using var theme = new ThemeCase("{{ include \"row\" Item }}", "{{ body }}", ("row", "{{ Label }}"));

        Assert.Contains("nothing to fill 'row' from", theme.Error(new Holder(null)), StringComparison.Ordinal);
    }

    private sealed record Holder(Labelled? Item);

    private sealed record Labelled(string Label);
}
