using System.Collections.Concurrent;
using Catalogue.Model;
using Catalogue.Model.Attacks;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Effects;
using Catalogue.Policies.Evaluation;
using Catalogue.Site.Routing;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Parts;

/// <summary>Everything that pages share in one build; nothing in it changes once made.</summary>
internal sealed class SiteContext
{
    public SiteContext(SiteOptions options, CatalogueStore store, CatalogueSurvey survey, IReadOnlyList<AttackCase> attacks, ICollection<Problem> problems)
    {
        Options = options;
        Store = store;
        Survey = survey;
        Signals = store.LoadSignals(problems).ToDictionary(s => s.Id, StringComparer.Ordinal);
        Attacks = attacks;
        AttacksBySlug = attacks.ToDictionary(a => a.Slug, StringComparer.Ordinal);
        ApplySteps = Catalogue.Site.Pages.Parts.ApplySteps.Read(Path.Combine(options.ContentFolder, "apply.yaml"), problems);
        Wording = EffectWording.Load(store, problems);
        Verdicts = new VerdictWording(VerdictText.Read(Path.Combine(options.ContentFolder, "verdict.yaml")), Signals);
        Proofs = PolicyProofs.Load(store, problems).ToDictionary(p => p.Format, StringComparer.Ordinal);
        Metrics = ModelMetrics.Read(store, problems);
        Outside = OutsideFigures.Read(store, problems);
        Changes = ChangeHistory.Read(store, survey, problems);
    }

    public SiteOptions Options { get; }

    public CatalogueStore Store { get; }

    public CatalogueSurvey Survey { get; }

    /// <summary>Texts about signals by id; a signal without a file has none.</summary>
    public IReadOnlyDictionary<string, SignalInfo> Signals { get; }

    public IReadOnlyList<AttackCase> Attacks { get; }

    public IReadOnlyDictionary<string, AttackCase> AttacksBySlug { get; }

    public ApplySteps ApplySteps { get; }

    /// <summary>How policies are spoken of.</summary>
    public EffectWording Wording { get; }

    /// <summary>How verdicts are spoken of.</summary>
    public VerdictWording Verdicts { get; }

    /// <summary>Contradictions met while pages were made.</summary>
    public ConcurrentBag<Problem> Faults { get; } = [];

    public ToolPanels ToolPanels { get; } = new();

    /// <summary>How each format was tried on the engine that reads it, by the format's name; empty where nothing was.</summary>
    public IReadOnlyDictionary<string, PolicyProof> Proofs { get; }

    /// <summary>Empty until two crawls of the same servers could be compared.</summary>
    public ChangeHistory Changes { get; }

    /// <summary>Null where the verdicts have not been measured.</summary>
    public ModelMetrics? Metrics { get; }

    /// <summary>Measurements on servers that nobody here had read, by date.</summary>
    public IReadOnlyList<UnseenFigures> Outside { get; }

    /// <summary>The server as its pages and documents speak of it: each rationale is the lead, written from the verdict in force.</summary>
    public ServerDossier Worded(ServerDossier server) =>
        server with { Tools = [.. server.Tools.Select(t => t with { Verdict = t.Verdict with { Rationale = Verdicts.Lead(t.Definition, t.Verdict) } })] };

    /// <param name="route">The page's route, for instance <c>servers/a-b/</c>; empty for the front page.</param>
    public PageHead Head(string route, string title, string description, string section = "", bool hasMarkdown = false) => new()
    {
        Title = title,
        Description = description,
        Root = Routes.RootOf(route),
        Canonical = Options.BaseUrl is { } address ? address + route : null,
        Section = section,
        HasMarkdown = hasMarkdown,
        Layout = Options.Layout == SiteLayout.Full ? null : "compact",
    };

    /// <summary>An address with host and all; null where the site's own is not known.</summary>
    public string? AbsoluteOf(string route) => Options.BaseUrl is { } address ? address + route : null;

    /// <summary>Whether a page that a text links to is part of this build: signals and attacks are only where the catalogue describes them.</summary>
    public bool HasRoute(string route) => Routes.Described(route) switch
    {
        (Routes.Signals, var id) => Signals.ContainsKey(id),
        (Routes.Attacks, var slug) => AttacksBySlug.ContainsKey(slug),
        _ => true,
    };
}
