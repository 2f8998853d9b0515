using Catalogue.Model.Verdicts;
using Catalogue.Site.Pages.Changes;
using Catalogue.Site.Pages.Methodology;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Front;

/// <summary>The front page: find a tool, see what the catalogue holds and how far to trust it.</summary>
internal sealed class FrontPages : IPageType
{
    private const int CombinationsShown = 6;
    private const int ServersShown = 8;

    public IEnumerable<Page> OfCatalogue(SiteContext site)
    {
        CatalogueSurvey survey = site.Survey;
        yield return new Page("", "front", new FrontPage
        {
            Head = site.Head("", "Catalogue of MCP tool risks",
                $"What each of {English.Count(survey.Tools.Count, "MCP tool")} on {English.Count(survey.Servers.Count, "server")} can do, how risky it is, why, and a policy to copy.", "front"),
            Tools = English.Count(survey.Tools.Count, "tool"),
            Servers = English.Count(survey.Servers.Count, "server"),
            Profile = ProfileBar.Of(survey.Profile, l => Routes.Risk(LevelView.Of(l).Key)),
            Classes = [.. Enum.GetValues<ToolClass>().Select(c => ExampleOf(c, survey))],
            Combinations = [.. WorstCombinations(survey)],
            Watched = [.. survey.Servers.Where(s => s.Profile.HighOrAbove > 0).OrderByDescending(s => s.Profile.HighOrAbove).ThenBy(s => s.Id, StringComparer.Ordinal).Take(ServersShown).Select(s => ServerRow.Of(s, ""))],
            Signals = [.. SignalCounts(site)],
            Outside = site.Outside.OrderBy(m => m.Date, StringComparer.Ordinal).ThenBy(m => m.Figures.Tools).LastOrDefault() is { } outside ? OutsideView.Of(outside) : null,
            Metrics = site.Metrics is { } metrics ? MetricsView.Of(metrics) : null,
            News = ChangeNews.Of(site),
            Empty = survey.Tools.Count == 0,
        });
    }

    // The surest verdict of the class with a reviewed, described tool: an example must not be a doubtful one, and its name should speak.
    private static ClassExample ExampleOf(ToolClass toolClass, CatalogueSurvey survey)
    {
        ToolEntry? best = survey.Tools.Where(t => t.Class == toolClass && !t.NeedsReview)
            .OrderByDescending(t => (int)t.Risk == (int)t.Class).ThenByDescending(t => t.Reviewed).ThenByDescending(t => t.Confidence)
            .ThenBy(t => t.Name.Length is < 9 or > 18).ThenBy(t => t.Name.Length).ThenBy(t => t.Route.Address, StringComparer.Ordinal).FirstOrDefault();
        return new ClassExample(ClassView.Of(toolClass), English.Count(survey.Profile[toolClass], "tool"), best is null ? null : ToolRow.Of(best, ""));
    }

    private static IEnumerable<FrontCombination> WorstCombinations(CatalogueSurvey survey) =>
        survey.Servers
            .SelectMany(s => s.Combinations.Select(c => (Server: s, Combination: c)))
            .OrderByDescending(c => c.Combination.Parts.Count).ThenByDescending(c => c.Server.Profile[RiskLevel.Critical]).ThenBy(c => c.Server.Id, StringComparer.Ordinal)
            .DistinctBy(c => c.Server.Id, StringComparer.Ordinal)
            .Take(CombinationsShown)
            .Select(c => new FrontCombination(c.Server.Name, Routes.Combination(c.Server.Slug, c.Combination.Id), c.Combination.Title, English.Sentence(c.Combination.Risk)));

    private static IEnumerable<SignalCount> SignalCounts(SiteContext site)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string id in site.Survey.Tools.SelectMany(t => t.Signals))
            counts[id] = counts.GetValueOrDefault(id) + 1;
        return site.Signals.Values.OrderByDescending(s => counts.GetValueOrDefault(s.Id)).ThenBy(s => s.Id, StringComparer.Ordinal)
            .Select(s => new SignalCount(s.Id, s.Title, Routes.Signal(s.Id), English.Number(counts.GetValueOrDefault(s.Id))));
    }
}

internal sealed record FrontPage : PageModel
{
    public required string Tools { get; init; }

    public required string Servers { get; init; }

    public required ProfileBar Profile { get; init; }

    public required IReadOnlyList<ClassExample> Classes { get; init; }

    public required IReadOnlyList<FrontCombination> Combinations { get; init; }

    /// <summary>Servers with most High and Critical tools.</summary>
    public required IReadOnlyList<ServerRow> Watched { get; init; }

    public required IReadOnlyList<SignalCount> Signals { get; init; }

    /// <summary>The latest measurement on servers that nobody here had read, or null.</summary>
    public required OutsideView? Outside { get; init; }

    public required MetricsView? Metrics { get; init; }

    public required ChangeNews News { get; init; }

    public required bool Empty { get; init; }
}

/// <summary>A class with a real tool of it.</summary>
internal sealed record ClassExample(ClassView Class, string Count, ToolRow? Tool);

internal sealed record FrontCombination(string Server, string Href, string Title, string Risk);

internal sealed record SignalCount(string Id, string Title, string Href, string Count);
