using Catalogue.Site.Markup;
using Catalogue.Site.Rendering;

namespace Catalogue.Tests.Site.Rendering;

public sealed class AskedMembersTests
{
    private static readonly Row One = new("a", "s", 1, new Html("<i>"), ["x", "yz"], new Inner("k", "w"));

    [Fact]
    public void WhatNoTemplateAsksFor_DoesNotCount()
    {
        Assert.Equal(Written(One), Written(One with { Unasked = "other", Deep = new Inner("k", "other") }));
        Assert.NotEmpty(Written(One));
    }

    [Fact]
    public void EverythingAskedFor_Counts()
    {
        Row[] others =
        [
            One with { Name = "b" }, One with { Number = 2 }, One with { Text = new Html("<b>") }, One with { Text = null }, One with { Items = ["xy", "z"] },
            One with { Items = ["x"] }, One with { Deep = new Inner("l", "w") }, One with { Deep = null },
        ];

        Assert.Equal(others.Length + 1, others.Append(One).Select(Written).Distinct(StringComparer.Ordinal).Count());
    }

    private static string Written(Row row)
    {
        using var theme = new ThemeCase("{{ Name }}{{ Number }}{{ if Deep }}{{ Text }}{{ end }}{{ for item in Items }}{{ include \"row\" Deep }}{{ end }}", "{{ body }}", ("row", "{{ Key }}"));
        using TemplateRenderer templates = theme.Open();
        using var bytes = new MemoryStream();
        using var to = new BinaryWriter(bytes);
        templates.Check("page", typeof(Row)).Asked.Write(to, row);
        to.Flush();
        return Convert.ToHexString(bytes.ToArray());
    }

    private sealed record Row(string Name, string Unasked, int Number, Html? Text, string[] Items, Inner? Deep);

    private sealed record Inner(string Key, string Word);
}
