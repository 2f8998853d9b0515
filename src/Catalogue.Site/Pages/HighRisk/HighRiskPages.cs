using Catalogue.Model.Verdicts;
using Catalogue.Site.Markup;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.HighRisk;

/// <summary>What of a server is High or Critical, with each reason and its evidence.</summary>
internal sealed class HighRiskPages : IPageType
{
    public IEnumerable<Page> OfServer(ServerDossier server, SiteContext site)
    {
        string route = Routes.HighRisk(server.Slug), root = Routes.RootOf(route), name = HiddenCharacters.Shown(server.Server.Name);
        HighRiskRow[] rows =
        [
            .. server.Tools.Where(t => t.Verdict.Risk >= RiskLevel.High)
                .OrderByDescending(t => t.Verdict.Risk).ThenBy(t => t.Definition.Name, StringComparer.Ordinal)
                .Select(t => new HighRiskRow(
                    HiddenCharacters.Shown(t.Definition.Name), root + t.Route.Address, LevelView.Of(t.Verdict.Risk), ClassView.Of(t.Verdict.Class),
                    English.Sentence(t.Verdict.Rationale), [.. t.Verdict.Signals.Select(s => s.Id).Order(StringComparer.Ordinal)])),
        ];
        yield return new Page(route, "high-risk", new HighRiskPage
        {
            Head = site.Head(route, $"High-risk tools of {name} ({server.Server.Id})", $"{rows.Length} of {English.Count(server.Tools.Count, "tool")} of {server.Server.Id} are High or Critical risk, with the reason for each.", "servers"),
            ServerName = name,
            ServerId = server.Server.Id,
            ServerHref = root + Routes.Server(server.Slug),
            Rows = rows,
            Total = English.Count(server.Tools.Count, "tool"),
            Count = English.Number(rows.Length),
            HasTools = server.Tools.Count > 0,
            One = rows.Length == 1,
        });
    }
}

internal sealed record HighRiskRow(string Name, string Href, LevelView Level, ClassView Class, string Rationale, IReadOnlyList<string> Signals);

internal sealed record HighRiskPage : PageModel
{
    public required string ServerName { get; init; }

    public required string ServerId { get; init; }

    public required string ServerHref { get; init; }

    public required IReadOnlyList<HighRiskRow> Rows { get; init; }

    public required string Total { get; init; }

    public required string Count { get; init; }

    public required bool HasTools { get; init; }

    public required bool One { get; init; }
}
