using Catalogue.Model.Verdicts;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Classes;

/// <summary>The four classes: an overview, and a list of the tools of each.</summary>
internal sealed class ClassPages : IPageType
{
    public IEnumerable<Page> OfCatalogue(SiteContext site)
    {
        yield return Overview(site);
        foreach (ToolClass toolClass in Enum.GetValues<ToolClass>())
        {
            foreach (Page page in Of(toolClass, site))
                yield return page;
        }
    }

    private static Page Overview(SiteContext site) => new(Routes.Classes, "classes", new ClassesPage
    {
        Head = site.Head(Routes.Classes, "The four classes of MCP tools", "What Read, Write, Execute and Destructive mean, and how many tools of this catalogue are each.", "classes"),
        Classes = [.. Enum.GetValues<ToolClass>().Select(c => CardOf(c, site))],
    });

    private static ClassCard CardOf(ToolClass toolClass, SiteContext site)
    {
        int count = site.Survey.Profile[toolClass];
        return new ClassCard(ClassView.Of(toolClass), English.Count(count, "tool"), English.Percent((double)count / Math.Max(1, site.Survey.Tools.Count)),
            LevelView.Of(LevelStart.Of(toolClass)), ProfileBar.Of(RiskProfile.Of(site.Survey.Tools.Where(t => t.Class == toolClass)), _ => null));
    }

    private static IEnumerable<Page> Of(ToolClass toolClass, SiteContext site)
    {
        ToolEntry[] tools = [.. site.Survey.ByRisk.Where(t => t.Class == toolClass)];
        ClassCard card = CardOf(toolClass, site);
        foreach ((string route, int number, ToolList list) in ToolList.Split(Routes.Class(card.Class.Key), tools, showClass: false, showLevel: true))
        {
            bool first = number == 1;
            yield return new Page(route, "class", new ClassPage
            {
                Head = site.Head(route, Pager.Title($"{card.Class.Name} tools", number), Pager.Description(first ? $"{card.Class.Meaning} {card.Count} of this catalogue, {card.Share}." : card.Class.Meaning, number), "classes"),
                Class = card.Class,
                Start = card.Start,
                Count = first ? $"{card.Count}, {card.Share} of the catalogue." : $"Page {number}, {list.Range}.",
                Profile = first ? card.Profile : null,
                List = list,
            });
        }
    }
}

internal sealed record ClassCard(ClassView Class, string Count, string Share, LevelView Start, ProfileBar Profile);

internal sealed record ClassesPage : PageModel
{
    public required IReadOnlyList<ClassCard> Classes { get; init; }
}

internal sealed record ClassPage : PageModel
{
    public required ClassView Class { get; init; }

    /// <summary>The level that its tools start at.</summary>
    public required LevelView Start { get; init; }

    /// <summary>How many, on the first page; on later ones, which a count would change whenever one tool does, what they hold.</summary>
    public required string Count { get; init; }

    /// <summary>On the first page.</summary>
    public required ProfileBar? Profile { get; init; }

    public required ToolList List { get; init; }
}
