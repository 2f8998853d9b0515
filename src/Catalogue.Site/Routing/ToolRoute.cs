namespace Catalogue.Site.Routing;

/// <summary>Where a tool stands on the site. Nothing else knows how addresses differ between layouts.</summary>
/// <param name="Server">The server's slug.</param>
/// <param name="Tool">The tool's slug.</param>
/// <param name="Page">Number of the server's page that holds it; <see cref="OwnPage"/> where it has one of its own.</param>
internal readonly record struct ToolRoute(string Server, string Tool, int Page)
{
    public const int OwnPage = 0;

    public bool HasOwnPage => Page == OwnPage;

    /// <summary>Its section's id; no other id of a page begins like this.</summary>
    public string Anchor => "tool-" + Tool;

    /// <summary>From the site's root.</summary>
    public string Address => Page switch
    {
        OwnPage => Routes.Tool(Server, Tool),
        _ => $"{Routes.Page(Routes.Server(Server), Page)}#{Anchor}",
    };

    /// <summary>Its Markdown, or its section where it has none of its own.</summary>
    public string MarkdownAddress => HasOwnPage ? Routes.Markdown(Address) : Address;

    /// <summary>What <c>search.js</c> makes the address from: the slug, behind its page's number where that is not the first.</summary>
    public string InSearch => Page <= 1 ? Tool : $"{Page}/{Tool}";

    /// <summary>Tools that one page of a server shows, so that a server with thousands still opens.</summary>
    public static int ShownOnAPage(SiteLayout layout) => layout == SiteLayout.Full ? 300 : 200;

    /// <param name="rank">The tool's place on its server's pages, from 0.</param>
    public static ToolRoute Of(SiteLayout layout, string server, string tool, int rank) =>
        new(server, tool, layout == SiteLayout.Full ? OwnPage : (rank / ShownOnAPage(layout)) + 1);
}
