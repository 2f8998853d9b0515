using Catalogue.Model.Verdicts;
using Catalogue.Policies.Formats;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Routing;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Search;

/// <summary>What can be found besides tools and servers: cases with their ids, signals, formats, classes, levels and pages.</summary>
internal static class SearchTopics
{
    public static IReadOnlyList<SearchTopic> Of(SiteContext site) =>
    [
        .. site.Attacks.Select(a => new SearchTopic("Attack", a.Title, Routes.Attack(a.Slug), Joined([a.Slug, a.Summary, .. a.Ids, .. a.Affected.Select(p => p.Package)]))),
        .. site.Signals.Values.OrderBy(s => s.Id, StringComparer.Ordinal).Select(s => new SearchTopic("Signal", s.Title, Routes.Signal(s.Id), Joined([s.Id, s.Short, s.Why, .. s.Standards.Select(i => $"{i.Id} {i.Title}")]))),
        .. PolicyFormats.All.Select(f => new SearchTopic("Policy format", f.Title, Routes.Policy(f.Name), f.Name)),
        .. Enum.GetValues<ToolClass>().Select(ClassView.Of).Select(c => new SearchTopic("Class", c.Name, Routes.Class(c.Key), c.Meaning)),
        .. LevelView.FromCritical.Select(LevelView.Of).Select(l => new SearchTopic("Risk level", l.Name, Routes.Risk(l.Key), l.Meaning)),
        new("Page", "Check my stack", Routes.Stack, "configuration of a client, what servers can do together"),
        new("Page", "What each server can do", Routes.Matrix, "matrix of servers and capabilities"),
        new("Page", "Compare servers", Routes.Compare, "side by side"),
        new("Page", "Policies", Routes.Policies, "formats, what each can say"),
        new("Page", "How we judge", Routes.Methodology, "methodology, confidence, accuracy, fingerprint"),
        new("Page", "Changes", Routes.Changes, "rug pull, redefined tools, history"),
        new("Page", "Data", Routes.Data, "json csv sarif feed badge api schema"),
    ];

    private static string Joined(IEnumerable<string> texts) => string.Join(' ', texts);
}

/// <summary>One page to find.</summary>
/// <param name="Kind">Such as <c>Attack</c>.</param>
/// <param name="Href">From the site's root.</param>
/// <param name="Words">What it is found by besides its title.</param>
internal sealed record SearchTopic(string Kind, string Title, string Href, string Words);
