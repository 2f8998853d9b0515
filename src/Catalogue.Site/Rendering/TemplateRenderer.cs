using System.Text;
using Catalogue.Site.Markup;

namespace Catalogue.Site.Rendering;

/// <summary>
/// Fills the page templates: <c>layout.html</c> around each <c>pages/NAME.html</c>, with <c>partials/</c>. Every value is escaped
/// unless it is <see cref="Html"/>; a name that the model lacks is an error, never an empty place. Safe for several threads.
/// </summary>
internal sealed class TemplateRenderer
{
    private const string BodyMark = "{{> body}}";

    private readonly Dictionary<string, TemplateNode[]> partials = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TemplateNode[]> pages = new(StringComparer.Ordinal);

    /// <exception cref="IOException">The folder or the layout is missing.</exception>
    /// <exception cref="FormatException">A template is not well formed; the message names its file.</exception>
    public TemplateRenderer(string folder)
    {
        foreach (string file in Files(folder, "partials"))
            partials[Path.GetFileNameWithoutExtension(file)] = Parse(file, Text(file));
        string layout = Text(Path.Combine(folder, "layout.html"));
        foreach (string file in Files(folder, "pages"))
            pages[Path.GetFileNameWithoutExtension(file)] = Parse(file, layout.Replace(BodyMark, Text(file), StringComparison.Ordinal));
    }

    public IEnumerable<string> Templates => pages.Keys.Order(StringComparer.Ordinal);

    /// <summary>A page's template as read, the layout around it.</summary>
    public TemplateNode[] this[string template] => pages[template];

    /// <exception cref="FormatException">The template asks for what the model does not have.</exception>
    public void Render(Page page, Utf8Page output)
    {
        if (!pages.TryGetValue(page.Template, out TemplateNode[]? template))
            throw new FormatException($"templates/pages/{page.Template}.html is missing");
        var scope = new TemplateScope();
        scope.Push(page.Model);
        try
        {
            TemplateNode.Write(template, scope, output);
        }
        catch (FormatException e)
        {
            throw new FormatException($"templates/pages/{page.Template}.html at {page.Route}: {e.Message}", e);
        }
    }

    private TemplateNode[] Parse(string file, string text)
    {
        try
        {
            return new TemplateParser(text, partials).Parse();
        }
        catch (FormatException e)
        {
            throw new FormatException($"{file}: {e.Message}", e);
        }
    }

    private static string[] Files(string folder, string room) =>
        [.. Directory.EnumerateFiles(Path.Combine(folder, room), "*.html").Order(StringComparer.Ordinal)];

    // Indentation is for the template's reader; pages go without it.
    private static string Text(string file)
    {
        var text = new StringBuilder();
        foreach (string line in File.ReadLines(file))
        {
            string trimmed = line.Trim();
            if (trimmed.Length > 0)
                text.Append(trimmed).Append('\n');
        }
        return text.ToString();
    }
}
