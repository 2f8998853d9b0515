using System.Globalization;
using System.Text;
using Catalogue.Site.Markup;
using Catalogue.Site.Output;
using Catalogue.Site.Routing;

namespace Catalogue.Site.Machine;

/// <summary>
/// <c>/sitemap.xml</c>; beyond 50,000 addresses an index of <c>/sitemap-1.xml</c> and so on (sitemaps.org, protocol 0.9). Add pages in a stable order.
/// </summary>
internal sealed class Sitemap(Uri baseUrl, OutputFolder output)
{
    /// <summary>Addresses that one file may hold by the protocol.</summary>
    public const int MaxUrls = 50_000;

    private const string Declaration = """<?xml version="1.0" encoding="UTF-8"?>""";
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Head = $"{Declaration}\n<urlset xmlns=\"{Namespace}\">\n";

    private readonly string root = baseUrl.AbsoluteUri.TrimEnd('/') + "/";
    private readonly Utf8Page urls = new();
    private int count;
    private int files;

    /// <param name="path">A page's path below the site's root, such as <c>tools/a/b/</c>; empty for the front page.</param>
    /// <param name="changed">Day of the last change that readers would notice, where known.</param>
    public void Add(string path, DateOnly? changed = null)
    {
        if (count == MaxUrls)
            WriteFile(Routes.SitemapPart(++files));
        if (count++ == 0)
            urls.Write(Head);
        string date = changed is { } day ? $"<lastmod>{day.ToString("O", CultureInfo.InvariantCulture)}</lastmod>" : "";
        urls.Write($"<url><loc>{XmlText.Escape(root + path)}</loc>{date}</url>\n");
    }

    /// <summary>Writes what is left, and the index where there are several files.</summary>
    public void Finish()
    {
        if (files == 0)
        {
            WriteFile(Routes.Sitemap);
            return;
        }
        WriteFile(Routes.SitemapPart(++files));
        var index = new StringBuilder($"{Declaration}\n<sitemapindex xmlns=\"{Namespace}\">\n");
        for (int i = 1; i <= files; i++)
            index.Append(CultureInfo.InvariantCulture, $"<sitemap><loc>{XmlText.Escape(root)}{Routes.SitemapPart(i)}</loc></sitemap>\n");
        output.Write(Routes.Sitemap, Encoding.UTF8.GetBytes(index.Append("</sitemapindex>\n").ToString()));
    }

    private void WriteFile(string path)
    {
        if (count == 0)
            urls.Write(Head);
        urls.Write("</urlset>\n");
        output.Write(path, urls.ToUtf8().Span);
        urls.Clear();
        count = 0;
    }
}
