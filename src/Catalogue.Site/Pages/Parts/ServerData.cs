using Catalogue.Site.Routing;

namespace Catalogue.Site.Pages.Parts;

/// <summary>The documents of one server.</summary>
/// <param name="Json">Everything about it.</param>
/// <param name="Sarif">Its verdicts for code scanning.</param>
/// <param name="Feed">Its changes.</param>
/// <param name="Badge">A picture for its README.</param>
/// <param name="BadgeLine">The Markdown to paste there.</param>
internal sealed record ServerData(string Json, string Sarif, string Feed, string Badge, string BadgeLine)
{
    // Stands in the line to paste where the site's own address is not known.
    private const string SomeAddress = "https://catalogue.example/";

    public static ServerData Of(string slug, SiteContext site, string root)
    {
        string address = site.Options.BaseUrl?.ToString() ?? SomeAddress;
        return new ServerData(root + Routes.ApiServer(slug), root + Routes.Sarif(slug), root + Routes.ServerFeed(slug), root + Routes.Badge(slug),
            $"[![MCP tool risk]({address}{Routes.Badge(slug)})]({address}{Routes.Server(slug)})");
    }
}
