using Catalogue.Model.Verdicts;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Risks;

/// <summary>The four levels: an overview, and a list of the tools at each.</summary>
internal sealed class RiskPages : IPageType
{
    public IEnumerable<Page> OfCatalogue(SiteContext site)
    {
        yield return new Page(Routes.Risks, "risks", new RisksPage
        {
            Head = site.Head(Routes.Risks, "The four risk levels", "What Low, Medium, High and Critical mean, and how many tools of this catalogue stand at each.", "classes"),
            Profile = ProfileBar.Of(site.Survey.Profile, l => LevelView.Of(l).Key + "/"),
            Levels = [.. LevelView.FromCritical.Select(l => CardOf(l, site))],
        });
        foreach (RiskLevel level in LevelView.FromCritical)
        {
            foreach (Page page in Of(level, site))
                yield return page;
        }
    }

    private static LevelCard CardOf(RiskLevel level, SiteContext site)
    {
        RiskProfile profile = RiskProfile.Of(site.Survey.Tools.Where(t => t.Risk == level));
        string[] classes = [.. Enum.GetValues<ToolClass>().Where(c => profile[c] > 0).Select(c => $"{English.Number(profile[c])} {c}")];
        return new LevelCard(LevelView.Of(level), English.Count(profile.Total, "tool"), English.Percent((double)profile.Total / Math.Max(1, site.Survey.Tools.Count)), English.List(classes));
    }

    private static IEnumerable<Page> Of(RiskLevel level, SiteContext site)
    {
        ToolEntry[] tools = [.. site.Survey.ByRisk.Where(t => t.Risk == level).OrderByDescending(t => t.Class)];
        LevelCard card = CardOf(level, site);
        foreach ((string route, int number, ToolList list) in ToolList.Split(Routes.Risk(card.Level.Key), tools, showClass: true, showLevel: false))
        {
            bool first = number == 1;
            yield return new Page(route, "risk", new RiskPage
            {
                Head = site.Head(route, Pager.Title($"{card.Level.Name} risk tools", number), Pager.Description(first ? $"{card.Level.Meaning} {card.Count} of this catalogue, {card.Share}." : card.Level.Meaning, number), "classes"),
                Level = card.Level,
                Count = first ? $"{card.Count}, {card.Share} of the catalogue." : $"Page {number}, {list.Range}.",
                List = list,
            });
        }
    }
}

internal sealed record LevelCard(LevelView Level, string Count, string Share, string Classes);

internal sealed record RisksPage : PageModel
{
    public required ProfileBar Profile { get; init; }

    public required IReadOnlyList<LevelCard> Levels { get; init; }
}

internal sealed record RiskPage : PageModel
{
    public required LevelView Level { get; init; }

    /// <summary>How many, on the first page; on later ones, which a count would change whenever one tool does, what they hold.</summary>
    public required string Count { get; init; }

    public required ToolList List { get; init; }
}
