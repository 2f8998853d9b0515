using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Formats;
using Catalogue.Site.Markup;
using Catalogue.Site.Pages.Changes;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Tools;

/// <summary>One page for each tool that has one of its own.</summary>
internal sealed class ToolPages : IPageType
{
    public const string Template = "tool";

    private const int RelatedShown = 6;
    private const int HistoryShown = 20;
    private const int ParametersShown = 200;

    private static readonly IPolicyFormat WithConditions = PolicyFormats.All.First(f => f.Abilities.Condition.IsFull);

    public IEnumerable<Page> OfServer(ServerDossier server, SiteContext site) =>
        Of(server, [.. Enumerable.Range(0, server.Tools.Count).Where(i => server.Tools[i].Route.HasOwnPage)], site);

    /// <param name="own">Places of tools that have pages of their own.</param>
    public static IEnumerable<Page> Of(ServerDossier server, int[] own, SiteContext site)
    {
        RelatedTools? related = own.Length == 0 ? null : new RelatedTools(server);
        string key = ServerKeys.Default(server.Server);
        foreach (int i in own)
            yield return Of(new Subject(server, server.Entry!.Tools, server.Tools[i], i, related!, key), site);
    }

    /// <summary>Tools of other servers that do the same; with the history, all that a tool's page shows beside its server's own files.</summary>
    public static IReadOnlyList<ToolRow> Elsewhere(ToolEntry tool, SiteContext site, string root) => [.. site.Survey.CounterpartsOf(tool).Select(t => ToolRow.Of(t, root))];

    private static Page Of(Subject subject, SiteContext site)
    {
        (ServerDossier server, _, JudgedTool judged, _, _, _) = subject;
        ToolPage page = ModelOf(subject, judged.Advice, site);
        foreach (string fault in PageAgreement.FaultsOf(page, judged.Verdict, judged.Advice))
            site.Faults.Add(VerdictAgreement.Error(site.Store.Relative(site.Store.ClassificationsFile(server.Server.Id)), judged.Definition.Name, fault));
        return new Page(judged.Route.Address, Template, page);
    }

    private static ToolPage ModelOf(Subject subject, Recommendation rule, SiteContext site)
    {
        (ServerDossier server, _, JudgedTool judged, _, _, string key) = subject;
        (ToolDefinition tool, Classification verdict, _) = judged;
        string route = judged.Route.Address, root = Routes.RootOf(route), name = HiddenCharacters.Shown(tool.Name);
        var evidence = new ToolEvidence(server.Server, tool, verdict);
        IReadOnlyList<ToolParameter> parameters = judged.Parameters;
        var request = new PolicyRequest(server.Server, key, [rule], PolicyScope.Tool);
        PolicyPanel policy = site.ToolPanels.Of("f", request, site, root, GuardCommands.Of(server.Server, key, root));
        IReadOnlyList<FaqEntry> questions = Faq.Of(QuestionsOf(server, judged, policy));
        var definition = DefinitionView.Of(tool, evidence);
        ParameterRow[] rows = [.. parameters.Take(ParametersShown).Select(p => ParameterRow.Of(p, tool, evidence))];
        IReadOnlyList<HintRow> hints = HintRow.Of(tool.Annotations, verdict);
        return new ToolPage
        {
            Head = HeadOf(route, name, server, verdict, site),
            Name = NameBreaks.In(evidence.Mark(EvidenceField.Tool, tool.Name)),
            PlainName = name,
            ServerName = HiddenCharacters.Shown(server.Server.Name),
            ServerId = server.Server.Id,
            ServerHref = root + Routes.Server(server.Slug),
            ServerTools = English.Count(server.Tools.Count, "tool"),
            Verdict = VerdictView.Of(verdict),
            Definition = definition,
            Signals = [.. verdict.Signals.OrderBy(s => s.Id, StringComparer.Ordinal).Select(s => SignalView.Of(s, verdict, site, root))],
            OtherEvidence = evidence.Elsewhere(),
            Parameters = rows,
            HasRoles = rows.Any(r => r.Role is not null),
            HasTexts = rows.Any(r => r.Text is not null || r.Values.Count > 0),
            ParametersCut = parameters.Count > rows.Length ? $"{parameters.Count - rows.Length} more are not shown" : null,
            Hints = hints,
            NoHints = HintRow.WithoutHints(tool.Annotations, verdict),
            HintsContradict = hints.Any(h => h.Contradicts),
            Rule = RuleOf(server, judged, rule, RuleWords.Of(rule, site.Wording)),
            Policy = policy,
            NoParameters = parameters.Count > 0 ? null : tool.InputSchema is null ? "This record holds no schema, so it says nothing of the parameters." : "Its schema declares no parameters.",
            Attacks = AttackLink.Of(judged, subject.Entries[subject.Index].Attacks, site, root),
            Related = RelatedOf(subject, site, root),
            Questions = questions,
            Dispute = DisputeView.Of(server.Server, verdict, site),
            Source = SourceView.Of(server.Server, tool, verdict),
            History = [.. site.Changes.Of(server.Server.Id, tool.Name).Take(HistoryShown).Select(e => ChangeRow.Of(e, site, root) with { Tools = [], ServerHref = null })],
        };
    }

    private static RuleView RuleOf(ServerDossier server, JudgedTool judged, Recommendation rule, RuleWords words) => new(
        words.Effect,
        CallsByName.Can(judged.Definition, judged.Verdict) ? $"{words.Reason} It {CallsByName.Sentence}" : words.Reason,
        [.. rule.Conditions.Select(ConditionText.Of)],
        rule.Conditions.Count > 0 ? $"catalogue policy {server.Server.Id}/{judged.Route.Tool} --conditions --format {WithConditions.Name}" : null);

    private static PageHead HeadOf(string route, string name, ServerDossier server, Classification verdict, SiteContext site)
    {
        string said = $"{verdict.Risk} risk, {English.A(verdict.Class.ToString())} tool. {HiddenCharacters.Shown(English.Shortened(verdict.Rationale, 160))}";
        PageHead head = site.Head(route, $"{name} · {server.Server.Id} · {verdict.Risk} risk", $"{name} of {server.Server.Id}: {said}", "servers", hasMarkdown: true);
        return head with { Picture = site.AbsoluteOf(Routes.Picture(LevelView.Of(verdict.Risk).Key, ClassView.Of(verdict.Class).Key)) };
    }

    private static FaqSubject QuestionsOf(ServerDossier server, JudgedTool judged, PolicyPanel policy) => new()
    {
        Name = HiddenCharacters.Shown(judged.Definition.Name),
        Summary = AnswerFrom(judged),
        Published = !string.IsNullOrWhiteSpace(judged.Definition.Description),
        Rationale = HiddenCharacters.Shown(judged.Verdict.Rationale),
        ServerName = HiddenCharacters.Shown(server.Server.Name),
        ServerId = server.Server.Id,
        ServerTools = server.Tools.Count,
        Verdict = judged.Verdict,
        Answers = policy.Answers,
        ServerKey = policy.ServerKey,
    };

    // Orders to a model are not repeated where a model may read them as ours.
    private static string? AnswerFrom(JudgedTool judged)
    {
        bool speaksToModels = judged.Verdict.Signals.Any(s => s.Id is SignalIds.ModelInstructions or SignalIds.HiddenText);
        string? text = judged.Definition.Summary ?? (speaksToModels ? null : judged.Definition.Description);
        return string.IsNullOrWhiteSpace(text) ? null : HiddenCharacters.Shown(English.Shortened(text, 300));
    }

    private static RelatedView RelatedOf(Subject subject, SiteContext site, string root)
    {
        IReadOnlyList<(int Index, int Shared)> related = subject.Related.Of(subject.Index);
        int? safer = subject.Related.Safer(subject.Index, related);
        return new RelatedView
        {
            Safer = safer is { } one ? ToolRow.Beside(subject.Entries[one], root) : null,
            SaferWhy = safer is { } other ? English.List(subject.Related.ObjectsShared(subject.Index, other)) : null,
            SameServer = [.. related.Where(r => r.Index != safer && subject.Related.ShareMoreThanHabit(subject.Index, r.Index)).Take(RelatedShown).Select(r => ToolRow.Beside(subject.Entries[r.Index], root))],
            Elsewhere = Elsewhere(subject.Entries[subject.Index], site, root),
        };
    }

    private sealed record Subject(ServerDossier Server, IReadOnlyList<ToolEntry> Entries, JudgedTool Tool, int Index, RelatedTools Related, string Key);
}
