using Catalogue.Site.Markup;
using Catalogue.Site.Rendering;

namespace Catalogue.Tests.Site.Rendering;

public sealed class TemplateRendererTests
{
    private static readonly object Model = new
    {
        Name = "<n>",
        Markup = new Html("<i>"),
        NoMarkup = Html.Empty,
        Yes = true,
        No = false,
        Empty = "",
        Missing = (string?)null,
        Number = 1234,
        Zero = 0,
        Half = 0.5,
        List = new[] { "a", "b" },
        None = Array.Empty<string>(),
        Lazy = Enumerable.Range(0, 0).Select(i => i),
        Inner = new { Name = "inner", Deep = new { Name = "deep" } },
        Absent = (Item?)null,
        Items = new[] { new Item("x", [1, 2]) },
        Pairs = new[] { new Pair("k", 7) },
    };

    [Theory]
    [InlineData("{{ Name }}{{ Markup }}{{ Number }}{{ Half }}{{ Missing }}", "&lt;n&gt;<i>12340.5")]
    [InlineData("<b>&amp;</b>'\"é😀{{ Name }}", "<b>&amp;</b>'\"é😀&lt;n&gt;")]
    [InlineData("""{{ "<" + Name }}{{ Missing ?? "<" }}{{ Yes ? Name : "no" }}""", "&lt;&lt;n&gt;&lt;&lt;n&gt;")]
    [InlineData("{{ for item in List }}{{ if !for.first }}, {{ end }}{{ item }}{{ end }}{{ for item in None }}x{{ else }}none{{ end }}", "a, bnone")]
    [InlineData("{{ for item in Items }}{{ item.Label }}{{ for value in item.Values }}{{ value }}{{ item.Label }}{{ Number }} {{ end }}{{ end }}", "x1x1234 2x1234 ")]
    [InlineData("{{ for item in List limit:1 }}{{ item }}{{ end }}", "a")]
    [InlineData("{{ for pair in Pairs }}{{ pair.Key }}{{ pair.Value }}{{ end }}", "k7")]
    [InlineData("{{ Inner.Name }} {{ this.Inner.Deep.Name }}{{ Absent.Label }}", "inner deep")]
    [InlineData("{{ case Number }}{{ when 1234 }}this{{ else }}other{{ end }}", "this")]
    [InlineData("{{# not shown }}{%{{{ as it is }}}%}", "{{ as it is }}")]
    public void Page_IsFilledFromItsModel(string page, string expected)
    {
        using var theme = new ThemeCase(page);

        Assert.Equal(expected, theme.Filled(Model));
    }

    [Theory]
    [InlineData("Missing")]
    [InlineData("No")]
    [InlineData("Zero")]
    [InlineData("Empty")]
    [InlineData("None")]
    [InlineData("Lazy")]
    [InlineData("Absent")]
    [InlineData("!Yes")]
    [InlineData("Yes && Empty")]
    [InlineData("None || Zero")]
    public void NothingZeroAndWhatIsEmpty_DoNotCount(string condition)
    {
        using var theme = new ThemeCase($"{{{{ if {condition} }}}}yes{{{{ else }}}}no{{{{ end }}}}");

        Assert.Equal("no", theme.Filled(Model));
    }

    [Theory]
    [InlineData("Yes")]
    [InlineData("Number")]
    [InlineData("Half")]
    [InlineData("Name")]
    [InlineData("List")]
    [InlineData("Inner")]
    [InlineData("NoMarkup")]
    [InlineData("Number > 1000")]
    [InlineData("""Name == "<n>" """)]
    public void WhatIsThere_Counts(string condition)
    {
        using var theme = new ThemeCase($"{{{{ if {condition} }}}}yes{{{{ end }}}}");

        Assert.Equal("yes", theme.Filled(Model));
    }

    [Fact]
    public void Partial_IsWrittenOnce_FromTheModelItIsGiven()
    {
        using var theme = new ThemeCase("""{{ include "row" Inner }}{{ include "row" }}{{ for item in Items }}{{ include "label" item }}{{ end }}""", "{{ body }}", ("row", "[{{ Name }}{{ include \"amp\" }}]"), ("label", "{{ Label }}"), ("amp", "&amp;"));

        Assert.Equal("[inner&amp;][&lt;n&gt;&amp;]x", theme.Filled(Model));
    }

    [Fact]
    public void Partial_SeesNothingOfThePageAroundIt()
    {
        using var theme = new ThemeCase("{{ for item in Items }}{{ include \"row\" Inner }}{{ end }}", "{{ body }}", ("row", "{{ Number }}"));

        Assert.Contains("has no 'Number'", theme.Error(Model), StringComparison.Ordinal);
    }

    [Fact]
    public void Layout_StandsAroundThePage_WithTheSameModel()
    {
        using var theme = new ThemeCase("{{ Name }}", "<p>{{ Number }}</p>{{ body }}.");

        Assert.Equal("<p>1234</p>&lt;n&gt;.", theme.Filled(Model));
    }

    [Fact]
    public void LongTextsAndLongLists_AreWhole()
    {
        string text = new('x', 3_000_000);
        using var theme = new ThemeCase("{{ Text }}{{ for item in Rows }}{{ item }}{{ end }}");

        Assert.Equal(text + string.Concat(Enumerable.Range(0, 20_000)), theme.Filled(new { Text = text, Rows = Enumerable.Range(0, 20_000).ToArray() }));
    }

    [Fact]
    public void LinesOfValuesAndPartials_AreNotIndented()
    {
        using var theme = new ThemeCase("<ul>\n  {{ include \"row\" }}\n  {{ Text }}\n</ul>\n", "{{ body }}", ("row", "a\n  b\n"));

        Assert.Equal("<ul>\na\nb\nc\n  d\n</ul>\n", theme.Filled(new { Text = "c\n  d" }));
    }

    [Theory]
    [InlineData("a\n<b title=\"x\"><i>x</i>{{ Nmae }}</b>", "pages/page.html(2,25): Item has no 'Nmae'")]
    [InlineData("\n\n  <p>\n\n{{ if Values }}\n  {{ for v in Values }}\n    {{ v.Size }}\n{{ end }}{{ end }}", "pages/page.html(7,10): Int32 has no 'Size'")]
    public void NameThatTheModelLacks_IsAnErrorWithFileLineAndName(string page, string expected)
    {
        using var theme = new ThemeCase(page);

        Assert.Equal(expected, theme.Error(new Item("x", [1])));
    }

    [Fact]
    public void ErrorInAPartialOrTheLayout_NamesItsFile()
    {
        using var partial = new ThemeCase("{{ include \"row\" }}", "{{ body }}", ("row", "\n {{ Labl }}"));
        using var layout = new ThemeCase("", "{{ Labl }}{{ body }}");

        Assert.StartsWith("partials/row.html(2,5): Item has no 'Labl'", partial.Error(new Item("", [])), StringComparison.Ordinal);
        Assert.StartsWith("layout.html(1,4): Item has no 'Labl'", layout.Error(new Item("", [])), StringComparison.Ordinal);
    }

    [Fact]
    public void OtherPages_AreFilledAfterOneThatFailed()
    {
        using var theme = new ThemeCase("{{ for box in Boxes }}{{ include \"row\" box.Content }}{{ end }}", "{{ body }}", ("row", "{{ Label }}"));
        using TemplateRenderer templates = theme.Open();

        FormatException error = Assert.Throws<FormatException>(() => ThemeCase.Filled(templates, new Shelf([new Box(null)])));

        Assert.EndsWith("pages/page.html(1,26): there is nothing to fill 'row' from (page 'x/')", error.Message, StringComparison.Ordinal);
        Assert.Equal("x", ThemeCase.Filled(templates, new Shelf([new Box(new Item("x", []))])));
    }

    [Fact]
    public void ManyThreads_WriteWhatOneDoes()
    {
        using var theme = new ThemeCase("{{ Name }}{{ for item in Rows }}{{ include \"row\" item }}{{ end }}", "<p>{{ body }}</p>", ("row", "{{ Label }}{{ for value in Values }}{{ value }}{{ end }}"));
        using TemplateRenderer templates = theme.Open();

        Parallel.For(0, 2_000, new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken }, i =>
            Assert.Equal($"<p>&lt;{i}{string.Concat(Enumerable.Range(0, 20).Select(r => $"{i}.{r}{r}"))}</p>",
                ThemeCase.Filled(templates, new { Name = "<" + i, Rows = Enumerable.Range(0, 20).Select(r => new Item($"{i}.{r}", [r])).ToArray() })));
    }

    [Fact]
    public void PageWithoutATemplate_IsAnErrorThatNamesIt()
    {
        using var theme = new ThemeCase("");
        using TemplateRenderer templates = theme.Open();

        Assert.Contains("pages/other.html is missing", Assert.Throws<FormatException>(() => templates.Render(new Page("x/", "other", Model), new Utf8Page())).Message, StringComparison.Ordinal);
    }

    private sealed record Shelf(Box[] Boxes);

    private sealed record Box(Item? Content);

    private sealed record Item(string Label, int[] Values);

    private readonly record struct Pair(string Key, int Value);
}
