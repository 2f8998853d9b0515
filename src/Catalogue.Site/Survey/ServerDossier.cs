using Catalogue.Model;
using Catalogue.Model.Attacks;
using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Advice;
using Catalogue.Site.Markup;
using Catalogue.Site.Routing;
using Catalogue.Site.Words;

namespace Catalogue.Site.Survey;

/// <summary>A server with its judgements, as its pages need it; lives only while these are made.</summary>
internal sealed record ServerDossier
{
    public required Server Server { get; init; }

    public required string Slug { get; init; }

    /// <summary>Judged tools in the server's own order.</summary>
    public required IReadOnlyList<JudgedTool> Tools { get; init; }

    /// <summary>The same in the order of its pages: the riskiest first.</summary>
    public IEnumerable<JudgedTool> RiskiestFirst => ByRisk(Tools, t => t.Verdict);

    public required IReadOnlyList<Combination> Combinations { get; init; }

    /// <summary>The server's line in the survey, its tools in the order of <see cref="Tools"/>; null while that is being made.</summary>
    public ServerEntry? Entry { get; init; }

    /// <summary>Reads one server; what keeps a tool or the server from having pages is added to <paramref name="problems"/>.</summary>
    /// <param name="layout">Tells each tool's place.</param>
    public static ServerDossier? Read(CatalogueStore store, string id, ICollection<Problem> problems, SiteLayout layout = SiteLayout.Full)
    {
        if (store.LoadServer(id, problems) is not { } server)
            return null;
        ServerClassifications? judged = store.LoadClassifications(id, problems);
        if (judged is null && server.Tools.Count > 0)
            problems.Add(Problem.Error(store.Relative(store.ClassificationsFile(id)), "is missing or unreadable; run 'classify', until then its tools have no pages"));
        return Join(server, judged, store.Relative(store.ClassificationsFile(id)), problems, layout);
    }

    private static ServerDossier Join(Server server, ServerClassifications? judged, string file, ICollection<Problem> problems, SiteLayout layout)
    {
        var verdicts = new Dictionary<string, Classification>(StringComparer.Ordinal);
        foreach (Classification verdict in judged?.Tools ?? [])
            verdicts[verdict.Tool] = verdict;
        var tools = new List<(ToolDefinition Tool, Classification Verdict)>(server.Tools.Count);
        foreach (ToolDefinition tool in server.Tools)
        {
            if (verdicts.TryGetValue(tool.Name, out Classification? verdict))
            {
                tools.Add((tool, Verbatim(server, tool, verdict, file, problems)));
                foreach (string fault in VerdictAgreement.FaultsOf(verdict))
                    problems.Add(VerdictAgreement.Error(file, tool.Name, fault));
            }
            else if (judged is not null)
                problems.Add(Problem.Error(file, $"holds no judgement of '{Named(tool)}'; run 'classify'"));
        }
        return new ServerDossier { Server = server, Slug = server.Slug, Tools = Placed(server, tools, layout), Combinations = judged?.Combinations ?? [] };
    }

    private static JudgedTool[] Placed(Server server, IReadOnlyList<(ToolDefinition Tool, Classification Verdict)> tools, SiteLayout layout)
    {
        IReadOnlyDictionary<string, string> slugs = Catalogue.Model.Language.Slug.OfAll(server.Tools.Select(t => t.Name));
        var places = ByRisk(tools, t => t.Verdict).Select((t, rank) => (t.Tool.Name, Place: ToolRoute.Of(layout, server.Slug, slugs[t.Tool.Name], rank))).ToDictionary(p => p.Name, p => p.Place, StringComparer.Ordinal);
        return [.. tools.Select(t => new JudgedTool(t.Tool, t.Verdict, places[t.Tool.Name]))];
    }

    private static IEnumerable<T> ByRisk<T>(IEnumerable<T> tools, Func<T, Classification> verdict) =>
        tools.OrderByDescending(t => verdict(t).Risk).ThenBy(t => verdict(t).Tool, StringComparer.Ordinal);

    private static string Named(ToolDefinition tool) => HiddenCharacters.Shown(English.Shortened(tool.Name, 60));

    // A page quotes only what stands in the definition today.
    private static Classification Verbatim(Server server, ToolDefinition tool, Classification verdict, string file, ICollection<Problem> problems)
    {
        bool Holds(Evidence evidence) => EvidenceField.Holds(server, tool, evidence);
        int broken = verdict.Evidence.Concat(verdict.Signals.SelectMany(s => s.Evidence)).Count(e => !Holds(e));
        if (broken == 0)
            return verdict;
        problems.Add(Problem.Warning(file, $"quotes words of '{Named(tool)}' that do not stand there ({broken}); they are left out, run 'classify'"));
        return verdict with
        {
            Evidence = [.. verdict.Evidence.Where(Holds)],
            Signals = [.. verdict.Signals.Select(s => s with { Evidence = [.. s.Evidence.Where(Holds)] })],
        };
    }
}

/// <summary>A definition, its verdict and where it stands.</summary>
internal sealed record JudgedTool(ToolDefinition Definition, Classification Verdict, ToolRoute Route)
{
    /// <summary>The recommendation for it alone.</summary>
    public Recommendation Advice => field ??= PolicyAdvisor.ForTool(Definition, Verdict);

    public IReadOnlyList<ToolParameter> Parameters => field ??= ToolParameters.Of(Definition);

    /// <summary>What it offers an attack, see <see cref="AttackMatcher"/>.</summary>
    public IReadOnlySet<string> Tokens => field ??= AttackMatcher.Tokens(Definition, Verdict);
}
