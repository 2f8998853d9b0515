using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Catalogue.Site.Rendering;

namespace Catalogue.Benchmarks;

/// <summary>
/// A Hugo site that makes our HTML pages as we do: the same templates, translated, filled from the same data, which each page carries as front matter. What
/// our build works out besides is spared it: policies and marked definitions come as data, and JSON, CSV, SARIF, Markdown and search files are not asked of it.
/// </summary>
internal static class HugoSite
{
    // Hugo at its best: JSON front matter, bodies empty so that no Markdown is read, partials by 'template', which costs less than 'partial', no kinds of page
    // but the asked, cores and memory for caches as it likes; measured into a new folder, without --gc and --minify.
    private const string Configuration = """
        baseURL = "https://catalogue.example/"
        timeout = "600s"
        disableKinds = ["taxonomy", "term", "RSS", "sitemap", "home", "section", "404", "robotsTXT"]
        """;

    public static void Write(PageSource source, string templatesFolder, string folder)
    {
        var templates = new GoTemplates(new TemplateRenderer(templatesFolder));
        // First the templates, because only what they ask for is written. Some servers show every kind of page; one that came later would miss its template, and so the comparison.
        foreach (Page page in source.OfServers().Take(500).Concat(source.OfCatalogue()))
            templates.Add(page.Template, page.Model.GetType(), ".Params.m");
        foreach ((string path, string text) in templates.Files)
            WriteFile(Path.Combine(folder, "layouts", path), Encoding.UTF8.GetBytes(text));
        WriteFile(Path.Combine(folder, "config.toml"), Encoding.UTF8.GetBytes(Configuration));
        var json = new ModelJson(templates.Asks);
        int number = 0;
        foreach (Page page in source.OfServers().Concat(source.OfCatalogue()))
            WriteFile(Path.Combine(folder, "content", (number++).ToString(CultureInfo.InvariantCulture) + ".html"), FrontMatter(page, json));
    }

    private static byte[] FrontMatter(Page page, ModelJson models)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, ModelJson.Format))
        {
            json.WriteStartObject();
            json.WriteString("url", "/" + page.Route);
            json.WriteString("layout", page.Template);
            json.WritePropertyName("m");
            models.Write(json, page.Model);
            json.WriteEndObject();
        }
        // Hugo takes the quotation mark behind an escaped backslash for an escaped one.
        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(buffer.WrittenSpan).Replace("\\\\", "\\u005c", StringComparison.Ordinal) + "\n");
    }

    private static void WriteFile(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }
}
