using System.Text;
using Catalogue.Site.Routing;

namespace Catalogue.Site.Machine;

/// <summary><c>/robots.txt</c>: everything may be read, and where the sitemap is.</summary>
internal static class RobotsText
{
    // The index of search is of no use to other engines, and large.
    public static byte[] Of(Uri baseUrl) => Encoding.UTF8.GetBytes(
        $"User-agent: *\nDisallow: {baseUrl.AbsolutePath.TrimEnd('/')}/{Routes.SearchFolder}/\n\nSitemap: {baseUrl.AbsoluteUri.TrimEnd('/')}/{Routes.Sitemap}\n");
}
