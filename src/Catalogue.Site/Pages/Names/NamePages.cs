using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Names;

/// <summary>Names that several servers use, their verdicts side by side; look-alikes first.</summary>
internal sealed class NamePages : IPageType
{
    private const int PageSize = 100, ToolsShown = 12;

    public IEnumerable<Page> OfCatalogue(SiteContext site)
    {
        IReadOnlyList<SharedName> groups = site.Survey.Names.Groups;
        foreach ((string route, int number, IReadOnlyList<SharedName> part, Pager? pager) in Pager.Split(Routes.Names, groups, PageSize, g => g.Name))
        {
            (bool first, string root) = (number == 1, Routes.RootOf(route));
            yield return new Page(route, "names", new NamesPage
            {
                Head = site.Head(route, Pager.Title("Tool names that several MCP servers use", number), Pager.Description($"{(first ? English.Count(groups.Count, "name") : "Names")} of tools that two servers or more use, their verdicts side by side, and names that look alike.", number), "servers"),
                First = first,
                Count = first ? English.Count(groups.Count, "name") : $"Page {number}",
                LookAlikes = first ? groups.Count(g => g.IsLookAlike) : 0,
                Groups = [.. part.Select(g => NameGroup.Of(g, root, ToolsShown))],
                Pager = pager,
            });
        }
    }
}

internal sealed record NamesPage : PageModel
{
    public required bool First { get; init; }

    /// <summary>How many, on the first page; on later ones, which a count would change whenever one name does, the page's number.</summary>
    public required string Count { get; init; }

    /// <summary>On the first page, how many of all are spelled otherwise than each other.</summary>
    public required int LookAlikes { get; init; }

    public required IReadOnlyList<NameGroup> Groups { get; init; }

    public required Pager? Pager { get; init; }
}

/// <summary>One name.</summary>
/// <param name="Levels">What its tools are judged, such as <c>Low to Critical</c>.</param>
/// <param name="More">How many tools are not shown; 0 for none.</param>
internal sealed record NameGroup(string Name, string Servers, bool IsLookAlike, string Levels, IReadOnlyList<ToolRow> Tools, int More)
{
    public static NameGroup Of(SharedName group, string root, int shown)
    {
        // Two records may bear one name; their repositories tell them apart.
        HashSet<string> shared = [.. group.Tools.DistinctBy(t => t.Server.Id).GroupBy(t => t.Server.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key)];
        (string worst, string best) = (group.Tools[0].Risk.ToString(), group.Tools[^1].Risk.ToString());
        return new NameGroup(
            group.Name, English.Count(group.Servers, "server"), group.IsLookAlike, worst == best ? $"all {worst}" : $"{best} to {worst}",
            [.. group.Tools.Take(shown).Select(t => shared.Contains(t.Server.Name) ? ToolRow.WithId(t, root) : ToolRow.Of(t, root))], Math.Max(0, group.Tools.Count - shown));
    }
}
