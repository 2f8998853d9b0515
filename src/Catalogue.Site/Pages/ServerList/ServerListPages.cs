using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.ServerList;

/// <summary>All servers, by name.</summary>
internal sealed class ServerListPages : IPageType
{
    private const int PageSize = 150;

    public IEnumerable<Page> OfCatalogue(SiteContext site)
    {
        ServerEntry[] servers = [.. site.Survey.Servers.OrderBy(s => s.Name, StringComparer.OrdinalIgnoreCase).ThenBy(s => s.Id, StringComparer.Ordinal)];
        string count = $"{English.Count(servers.Length, "server")} with {English.Count(site.Survey.Tools.Count, "tool")}";
        foreach ((string route, int number, IReadOnlyList<ServerEntry> part, Pager? pager) in Pager.Split(Routes.Servers, servers, PageSize, s => s.Id))
        {
            (bool first, string root) = (number == 1, Routes.RootOf(route));
            yield return new Page(route, "servers", new ServersPage
            {
                Head = site.Head(route, Pager.Title("MCP servers by risk", number), Pager.Description($"{(first ? count : "MCP servers with their tools")}: how many are high risk, and what each can do.", number), "servers"),
                Count = first ? count : $"Page {number}",
                Rows = [.. part.Select(s => ServerRow.Of(s, root))],
                Categories = [.. part.Select(s => s.Category).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                Pager = pager,
            });
        }
    }
}

internal sealed record ServersPage : PageModel
{
    /// <summary>How many, on the first page; on later ones, which a count would change whenever one server does, the page's number.</summary>
    public required string Count { get; init; }

    public required IReadOnlyList<ServerRow> Rows { get; init; }

    /// <summary>Of the servers on this page.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    public required Pager? Pager { get; init; }
}
