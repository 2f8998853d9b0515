using System.Text.Json;

namespace Catalogue.Benchmarks;

/// <summary>
/// The least that Hugo can be asked for, beside <see cref="HugoSite"/>: it gets each body of a built site ready made and adds the frame with title and
/// description.
/// </summary>
internal static class HugoSource
{
    private const string Configuration = """
        baseURL = "https://catalogue.example/"
        disableKinds = ["taxonomy", "term", "RSS", "sitemap", "home", "section", "404", "robotsTXT"]
        [markup.goldmark.renderer]
        unsafe = true
        """;

    public static void Write(string site, string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "layouts", "_default"));
        File.WriteAllText(Path.Combine(folder, "config.toml"), Configuration);
        bool framed = false;
        foreach (string file in Directory.EnumerateFiles(site, "index.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string html = File.ReadAllText(file), route = Path.GetRelativePath(site, Path.GetDirectoryName(file)!).Replace('\\', '/');
            if (!framed && route.StartsWith("tools/", StringComparison.Ordinal))
            {
                File.WriteAllText(Path.Combine(folder, "layouts", "_default", "single.html"), FrameOf(html));
                framed = true;
            }
            string target = Path.Combine(folder, "content", route == "." ? "front" : route) + ".html";
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            string head = JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["title"] = System.Net.WebUtility.HtmlDecode(Between(html, "<title>", "</title>")),
                ["description"] = System.Net.WebUtility.HtmlDecode(Between(html, "name=\"description\" content=\"", "\"")),
                ["url"] = route == "." ? "/front/" : $"/{route}/",
            });
            File.WriteAllText(target, head + "\n" + Between(html, "<main id=\"main\">", "</main>"));
        }
    }

    // One tool page's head, header and footer, with Hugo's own variables where pages differ.
    private static string FrameOf(string html)
    {
        string title = Between(html, "<title>", "</title>"), description = Between(html, "name=\"description\" content=\"", "\"");
        string before = html[..(html.IndexOf("<main id=\"main\">", StringComparison.Ordinal) + "<main id=\"main\">".Length)];
        return before.Replace(description, "{{ .Description }}", StringComparison.Ordinal).Replace(title, "{{ .Title }}", StringComparison.Ordinal)
            + "{{ .Content }}" + html[html.IndexOf("</main>", StringComparison.Ordinal)..];
    }

    private static string Between(string html, string start, string end)
    {
        int from = html.IndexOf(start, StringComparison.Ordinal);
        if (from < 0)
            return "";
        int to = html.IndexOf(end, from + start.Length, StringComparison.Ordinal);
        return html[(from + start.Length)..to];
    }
}
