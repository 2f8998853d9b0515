using System.Text;
using Catalogue.Site.Search;

namespace Catalogue.Site.Machine;

/// <summary><c>/robots.txt</c>: everything may be read, and where the sitemap is.</summary>
public static class RobotsText
{
    public const string Path = "robots.txt";

    // The index of search is of no use to other engines, and large.
    public static byte[] Of(Uri baseUrl) => Encoding.UTF8.GetBytes(
        $"User-agent: *\nDisallow: {baseUrl.AbsolutePath.TrimEnd('/')}/{SearchIndex.Folder}/\n\nSitemap: {baseUrl.AbsoluteUri.TrimEnd('/')}/sitemap.xml\n");
}
