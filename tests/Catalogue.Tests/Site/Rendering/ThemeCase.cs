using System.Text;
using Catalogue.Site.Markup;
using Catalogue.Site.Rendering;

namespace Catalogue.Tests.Site.Rendering;

/// <summary>A folder of templates for one test.</summary>
internal sealed class ThemeCase : IDisposable
{
    private readonly TempFolder folder = new();

    public ThemeCase(string page, string layout = "{{ body }}", params (string Name, string Text)[] partials)
    {
        folder.Write("layout.html", layout);
        folder.Write("pages/page.html", page);
        Directory.CreateDirectory(folder.File("partials"));
        foreach ((string name, string text) in partials)
            folder.Write($"partials/{name}.html", text);
    }

    public TemplateRenderer Open() => new(folder.Path);

    public string Filled(object model)
    {
        using TemplateRenderer templates = Open();
        return Filled(templates, model);
    }

    public static string Filled(TemplateRenderer templates, object model)
    {
        var page = new Utf8Page();
        templates.Render(new Page("x/", "page", model), page);
        return Encoding.UTF8.GetString(page.ToUtf8().Span);
    }

    /// <summary>What is wrong, with the file's path from the folder on.</summary>
    public string Error(object model) =>
        Assert.Throws<FormatException>(() => Filled(model)).Message.Replace(folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    public void Dispose() => folder.Dispose();
}
