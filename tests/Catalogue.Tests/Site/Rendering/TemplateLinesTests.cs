namespace Catalogue.Tests.Site.Rendering;

public sealed class TemplateLinesTests
{
    private static readonly object Model = new { Yes = true, Missing = (string?)null, Text = "t", List = new[] { "a", "b" } };

    [Theory]
    [InlineData("a\n{{ if Yes }}\nb\n{{ else }}\nc\n{{ end }}\nd\n", "a\nb\nd\n")]
    [InlineData("  <ul>\n    {{ for item in List }}\n    <li>\n      {{ item }}\n    </li>\n    {{ end }}\n  </ul>\n", "<ul>\n<li>\na\n</li>\n<li>\nb\n</li>\n</ul>\n")]
    [InlineData("a {{ if Yes }}\nb{{ end }}\n", "a \nb\n")]
    [InlineData("{{ Missing }}\nb", "\nb")]
    [InlineData("a\n\n \n\t\n  b  \n", "a\nb\n")]
    [InlineData("\n\n  a", "a")]
    [InlineData("a\n  {{ include \"row\" }}\n  {{# a note }}\nb", "a\nr\nb")]
    [InlineData("a {{ Text }}  {{ Text }} b", "a t  t b")]
    [InlineData("a  \n  {{ if Yes }}  \n  b  {{ end }}  \n\n", "a\nb  \n")]
    [InlineData("{{ if Yes }}\n{{ if Missing }}\n{{ end }}\n{{ end }}\na", "a")]
    [InlineData("{{ if Yes }}{{ if Yes }}\na{{ end }}{{ end }}", "\na")]
    [InlineData("a\r\n  b\r\n{{ if Yes }}\r\n  c\r\n{{ end }}\r\n", "a\nb\nc\n")]
    [InlineData("<p\n   class=\"x\">\n  {{- Text -}}\n</p>", "<p\nclass=\"x\">t</p>")]
    public void LayoutOfTheTemplate_DoesNotReachThePage(string page, string expected)
    {
        using var theme = new ThemeCase(page, "{{ body }}", ("row", "r\n"));

        Assert.Equal(expected, theme.Filled(Model));
    }
}
