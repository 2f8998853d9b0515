using System.Globalization;
using Catalogue.Model.Attacks;
using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Advice;
using Catalogue.Site.Markup;
using Catalogue.Site.Pages.Changes;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Servers;

/// <summary>A server's page: what it is, what it can do, and a policy for all of it.</summary>
internal sealed class ServerPages : IPageType
{
    private const int NewsShown = 12;

    public IEnumerable<Page> OfServer(ServerDossier server, SiteContext site)
    {
        int[] sizes = [.. server.Tools.Select(t => DefinitionSize.Of(t.Definition))];
        var places = server.Tools.Select((t, i) => (t.Route, Index: i)).ToDictionary(t => t.Route, t => t.Index);
        int[] tools = [.. server.RiskiestFirst.Select(t => places[t.Route])];
        ServerPage? first = null;
        foreach ((string route, int number, IReadOnlyList<int> part, Pager? pager) in Pager.Split(Routes.Server(server.Slug), tools, ToolRoute.ShownOnAPage(site.Options.Layout)))
        {
            string root = Routes.RootOf(route);
            PageHead head = HeadOf(route, number, server, site);
            ServerPage page = (first is null ? Whole(server, sizes, head, site) : first with { Head = head, First = false, Policies = [], Composer = null, Data = null, Combinations = [] }) with
            {
                Href = root + Routes.Server(server.Slug),
                Api = root + Routes.ApiServer(server.Slug),
                Tools = [.. part.Select(i => RowOf(server.Tools[i], sizes[i], root))],
                Details = [.. part.Where(i => !server.Tools[i].Route.HasOwnPage).Select(i => ToolSection.Of(server, i, site, root))],
                Pager = pager,
                ToolsShown = pager is null ? English.Count(tools.Length, "tool") : $"{English.Number(part.Count)} of {English.Count(tools.Length, "tool")}",
            };
            first ??= page;
            yield return new Page(route, "server", page);
        }
    }

    private static ServerPage Whole(ServerDossier dossier, IReadOnlyList<int> sizes, PageHead head, SiteContext site)
    {
        Server server = dossier.Server;
        RiskProfile profile = RiskProfile.Of(dossier.Tools.Select(t => t.Verdict));
        string key = ServerKeys.Default(server);
        IReadOnlyDictionary<ServerProfile, IReadOnlyList<Recommendation>> advice = ProfilePolicies.AdviceOf(dossier);
        string? text = string.IsNullOrWhiteSpace(server.Description) ? server.Summary : server.Description;
        return new ServerPage
        {
            Head = head,
            Name = HiddenCharacters.Shown(server.Name),
            Id = server.Id,
            Slug = dossier.Slug,
            Href = "",
            Api = "",
            First = true,
            Text = string.IsNullOrWhiteSpace(text) ? null : EvidenceMarks.In(text, []),
            Published = !string.IsNullOrWhiteSpace(server.Description),
            Count = English.Count(dossier.Tools.Count, "tool"),
            Profile = ProfileBar.Of(profile, _ => null),
            Classes = English.List([.. Enum.GetValues<ToolClass>().Where(c => profile[c] > 0).Select(c => $"{English.Number(profile[c])} {c}")]),
            HighOrAbove = English.Number(profile.HighOrAbove),
            Installs = InstallCommands.Of(server),
            Remotes = [.. server.Remotes.Select(r => $"{HiddenCharacters.Shown(r.Url)} ({HiddenCharacters.Shown(r.Transport)})")],
            Facts = ServerFactRows.Of(server),
            Notes = NotesOf(server),
            Unread = UnreadRegistration.Of(server),
            UnreadCount = server.Findings.Count == 0 ? null : English.Count(server.Findings.Count, "place"),
            Tools = [],
            ToolsShown = "",
            Pager = null,
            Details = [],
            Combinations = [.. dossier.Combinations.Select(c => CombinationView.Of(c, dossier, head.Root))],
            ServerKey = key,
            Policies = dossier.Tools.Count == 0 ? [] : ProfilePolicies.Of(dossier, advice, key, site, head.Root),
            Around = WayAround.Of(dossier, advice),
            Composer = ComposerView.Of(advice, key),
            Data = ServerData.Of(dossier.Slug, site, head.Root),
            Size = DefinitionSize.Of(dossier, sizes, head.Root),
            Attacks = [.. AttackMatcher.Affecting(site.Attacks, server).Select(a => new Tools.AttackLink(head.Root + Routes.Attack(a.Slug), a.Title, a.Status, "", WithOthers: false))],
            Trend = Trend.Of(dossier, [.. site.Changes.OfServer(server.Id)]),
            News = [.. site.Changes.OfServer(server.Id).Take(NewsShown).Select(e => ChangeRow.Of(e, site, head.Root))],
        };
    }

    private static string[] NotesOf(Server server)
    {
        IEnumerable<string> notes = server.Notes.Select(n => HiddenCharacters.Shown(English.Sentence(n)));
        return server.Unreachable is { } gone
            ? [string.Create(CultureInfo.InvariantCulture, $"Not read since {gone.Since:yyyy-MM-dd}: {HiddenCharacters.Shown(gone.Reason)}. This is the last good record."), .. notes]
            : [.. notes];
    }

    private static PageHead HeadOf(string route, int number, ServerDossier server, SiteContext site)
    {
        string name = HiddenCharacters.Shown(server.Server.Name), page = number == 1 ? "" : $", tools page {number}";
        RiskProfile profile = RiskProfile.Of(server.Tools.Select(t => t.Verdict));
        PageHead head = site.Head(route, $"{name} ({server.Server.Id}): risk of its tools{page}",
            $"{server.Server.Id}: {English.Count(server.Tools.Count, "tool")}, {English.Number(profile.HighOrAbove)} High or Critical, with a policy for the whole server{page}.", "servers", hasMarkdown: number == 1);
        return head with { Picture = site.AbsoluteOf(Routes.Badge(server.Slug)) };
    }

    private static ServerToolRow RowOf(JudgedTool tool, int size, string root) => new()
    {
        Name = HiddenCharacters.Shown(tool.Definition.Name),
        Href = tool.Route.HasOwnPage ? root + tool.Route.Address : "#" + tool.Route.Anchor,
        Level = LevelView.Of(tool.Verdict.Risk),
        LevelRank = (int)tool.Verdict.Risk,
        Class = ClassView.Of(tool.Verdict.Class),
        Summary = HiddenCharacters.Shown(English.Shortened(tool.Definition.Summary ?? tool.Definition.Description ?? tool.Verdict.Rationale, 160)),
        Signals = [.. tool.Verdict.Signals.Select(s => s.Id).Order(StringComparer.Ordinal)],
        Characters = size,
        CharactersShown = English.Number(size),
        NeedsReview = tool.Verdict.NeedsReview && tool.Verdict.Review is not { Stale: false },
    };
}
