using Catalogue.Site.Markup;
using Catalogue.Site.Rendering;

namespace Catalogue.Tests.Site.Rendering;

public sealed class TemplateRendererTests
{
    [Fact]
    public void Values_AreEscapedUnlessTheyAreHtml()
    {
        using TempFolder folder = Templates("<p>{{Text}}</p>{{Markup}}");

        Assert.Equal("[<p>&lt;b&gt;</p><i>ok</i>\n]", Rendered(folder, new { Text = "<b>", Markup = new Html("<i>ok</i>") }));
    }

    [Fact]
    public void NameThatTheModelLacks_IsAnErrorThatNamesTheTemplate()
    {
        using TempFolder folder = Templates("{{Missing}}");

        FormatException error = Assert.Throws<FormatException>(() => Rendered(folder, new { Text = "" }));

        Assert.Contains("templates/pages/page.html", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TemplateThatIsNotWellFormed_NamesItsFile()
    {
        using TempFolder folder = Templates("{{#if Text}}");

        Assert.Contains("page.html", Assert.Throws<FormatException>(() => new TemplateRenderer(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NoTemplate_WritesAnythingUnescaped() => Assert.All(
        Directory.EnumerateFiles(TestPaths.Templates, "*.html", SearchOption.AllDirectories),
        file =>
        {
            string text = File.ReadAllText(file);
            Assert.DoesNotContain("{{{", text, StringComparison.Ordinal);
            Assert.DoesNotContain("{{&", text, StringComparison.Ordinal);
        });

    private static TempFolder Templates(string page)
    {
        var folder = new TempFolder();
        folder.Write("layout.html", "[{{> body}}]");
        folder.Write("pages/page.html", page);
        folder.Write("partials/none.html", "");
        return folder;
    }

    private static string Rendered(TempFolder folder, object model)
    {
        var page = new Utf8Page();
        new TemplateRenderer(folder.Path).Render(new Page("x/", "page", model), page);
        return System.Text.Encoding.UTF8.GetString(page.ToUtf8().Span).TrimEnd('\n');
    }
}
