using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Catalogue.Site.Markup;
using Scriban;
using Scriban.Syntax;

namespace Catalogue.Site.Rendering;

/// <summary>
/// Fills the page templates: <c>layout.html</c> around each <c>pages/NAME.html</c>, with <c>partials/</c>, all in the allowed part of Scriban's language
/// (<see cref="TemplateLanguage"/>). Safe for several threads.
/// </summary>
internal sealed class TemplateRenderer : IDisposable
{
    private static readonly EqualityComparer<(string Partial, object Pattern)> SamePattern = EqualityComparer<(string Partial, object Pattern)>.Create(
        static (one, other) => ReferenceEquals(one.Pattern, other.Pattern) && one.Partial == other.Partial,
        static key => RuntimeHelpers.GetHashCode(key.Pattern));

    private readonly Dictionary<string, Template> pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Template> partials = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Template, Type Model), TemplateCheck> sound = new();
    private readonly ConcurrentDictionary<(string Partial, object Pattern), RenderedPattern> patterns = new(SamePattern);
    private readonly string folder;
    private readonly ThreadLocal<PageContext> contexts;

    /// <exception cref="IOException">The folder or the layout is missing.</exception>
    /// <exception cref="FormatException">A template is not well formed; the message names its file and line.</exception>
    public TemplateRenderer(string folder)
    {
        this.folder = folder;
        IReadOnlyList<string> files = Files(folder, "partials");
        var names = files.Select(NameOf).ToHashSet(StringComparer.Ordinal);
        var language = new TemplateLanguage(names, isLayout: false);
        foreach (string file in files)
            partials[NameOf(file)] = TemplateFile.Read(file, language);
        Layout = TemplateFile.Read(Path.Combine(folder, "layout.html"), new TemplateLanguage(names, isLayout: true));
        foreach (string file in Files(folder, "pages"))
            pages[NameOf(file)] = TemplateFile.Read(file, language);
        contexts = new(() => new PageContext(partials, patterns));
    }

    public Template Layout { get; }

    /// <summary>Pages' own templates by name.</summary>
    public IReadOnlyDictionary<string, Template> Pages => pages;

    public IReadOnlyDictionary<string, Template> Partials => partials;

    /// <exception cref="FormatException">The template asks for what the model does not have; the message names file, line and name.</exception>
    public void Render(Page page, Utf8Page output)
    {
        Check(page.Template, page.Model.GetType());
        try
        {
            contexts.Value!.Fill(Layout, PageOf(page.Template), page.Model, output);
        }
        catch (ScriptRuntimeException e)
        {
            throw TemplateLanguage.Error(e.Span, $"{e.OriginalMessage} (page '{page.Route}')", e);
        }
    }

    /// <summary>Follows a page's names through every branch, whether its data lead there or not; once for each pair.</summary>
    /// <param name="template">Name of the page's template.</param>
    /// <returns>What it asks for, and which partials it includes.</returns>
    /// <exception cref="FormatException">As for <see cref="Render"/>.</exception>
    public TemplateCheck Check(string template, Type model) => sound.GetOrAdd((template, model), Checked);

    public void Dispose() => contexts.Dispose();

    private TemplateCheck Checked((string Template, Type Model) page)
    {
        var check = new TemplateCheck(partials, PageOf(page.Template));
        check.Check(Layout, page.Model);
        return check;
    }

    private Template PageOf(string name) => pages.GetValueOrDefault(name) ?? throw new FormatException($"{Path.Combine(folder, "pages", name)}.html is missing");

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);

    private static string[] Files(string folder, string room) =>
        [.. Directory.EnumerateFiles(Path.Combine(folder, room), "*.html").Order(StringComparer.Ordinal)];
}
