using Catalogue.Model.Attacks;
using Catalogue.Site.Markup;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Attacks;

/// <summary>Documented attacks: an index, and a page for each case with the tools that meet its precondition.</summary>
internal sealed class AttackPages : IPageType
{
    private const int ToolsShown = 60;

    public IEnumerable<Page> OfCatalogue(SiteContext site)
    {
        yield return new Page(Routes.Attacks, "attacks", new AttacksPage
        {
            Head = site.Head(Routes.Attacks, "Documented attacks on MCP tools", $"{English.Count(site.Attacks.Count, "case")} with dates, steps, sources, and which policy line stops which step.", "attacks"),
            Cases = [.. site.Attacks.Select(a => new AttackCard(a, $"{a.Slug}/", a.Dates.Select(d => d.Date).Order(StringComparer.Ordinal).FirstOrDefault() ?? "", string.Join(", ", a.Ids)))],
        });
        foreach (AttackCase attack in site.Attacks)
            yield return Of(attack, site);
    }

    private static Page Of(AttackCase attack, SiteContext site)
    {
        string route = Routes.Attack(attack.Slug), root = Routes.RootOf(route);
        ToolEntry[] tools = [.. site.Survey.ByRisk.Where(t => t.Attacks.Contains(attack.Slug, StringComparer.Ordinal))];
        return new Page(route, "attack", new AttackPage
        {
            Head = site.Head(route, attack.Title, English.Shortened(attack.Summary, 200), "attacks"),
            Case = attack,
            Summary = English.Sentence(attack.Summary),
            Body = MarkdownRenderer.ToHtml(attack.Body, root, site.HasRoute),
            Steps = [.. attack.Steps.Select(s => new AttackStepView(English.Sentence(s.Text), [.. s.Needs.Select(AttackTokens.InWords)], s.StoppedBy is { } stop ? English.Sentence(stop) : null))],
            Clauses = [.. attack.Preconditions.Select(c => Clause(c))],
            Unlinked = English.Sentence(attack.Unlinked ?? "No single tool's definition can show that it meets this case"),
            Severity = [.. attack.Severity.Select(v => new SeverityView(v.Score, v.System, v.Vector, SafeUrl.OrNull(v.Source)))],
            Session = [.. attack.Session.Select(Clause)],
            Sources = [.. attack.Sources.Select(s => new AttackSourceView(s.Title, SafeUrl.OrNull(s.Url), s.Kind, s.Accessed))],
            Tools = [.. tools.Take(ToolsShown).Select(t => ToolRow.Of(t, root))],
            ToolCount = English.Count(tools.Length, "tool"),
            Cut = tools.Length > ToolsShown,
        });
    }

    private static string Clause(Precondition clause) => English.List([.. clause.AnyOf.Select(AttackTokens.InWords)], "or");
}

internal sealed record AttackCard(AttackCase Case, string Href, string Date, string Ids);

internal sealed record AttackStepView(string Text, IReadOnlyList<string> Needs, string? StoppedBy);

internal sealed record SeverityView(string Score, string System, string? Vector, string? Href);

internal sealed record AttackSourceView(string Title, string? Href, string Kind, string Accessed);

internal sealed record AttacksPage : PageModel
{
    public required IReadOnlyList<AttackCard> Cases { get; init; }
}

internal sealed record AttackPage : PageModel
{
    public required AttackCase Case { get; init; }

    public required string Summary { get; init; }

    public required Html Body { get; init; }

    public required IReadOnlyList<AttackStepView> Steps { get; init; }

    public required IReadOnlyList<string> Clauses { get; init; }

    public required IReadOnlyList<string> Session { get; init; }

    public required string Unlinked { get; init; }

    public required IReadOnlyList<SeverityView> Severity { get; init; }

    public required IReadOnlyList<AttackSourceView> Sources { get; init; }

    public required IReadOnlyList<ToolRow> Tools { get; init; }

    public required string ToolCount { get; init; }

    public required bool Cut { get; init; }
}
