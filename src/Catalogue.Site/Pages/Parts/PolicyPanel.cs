using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Formats;
using Catalogue.Site.Markup;
using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;

namespace Catalogue.Site.Pages.Parts;

/// <summary>One policy written in every format, as tabs.</summary>
internal sealed record PolicyPanel : IFilledPattern
{
    /// <summary>Name of the tabs' group, unique on the page.</summary>
    public required string Group { get; init; }

    /// <summary>The name under which the reader may have configured the server; ours is the usual one.</summary>
    public required string ServerKey { get; init; }

    /// <summary>Whether a snippet may be so long that it scrolls within itself.</summary>
    public required bool Scrolls { get; init; }

    public required IReadOnlyList<PolicyTab> Tabs { get; init; }

    /// <summary>What the files do to calls, once for all that do the same; empty where they cover a whole server.</summary>
    public IReadOnlyList<SharedEffect> Effects => From?.Effects ?? (field ??= SharedEffect.Of(Tabs));

    /// <summary>How the first file is enforced here; null where the panel is not about a server that a reader starts.</summary>
    public GuardCommands? Guard { get; init; }

    /// <summary>Where every format is told step by step; <see cref="PolicyTab.Href"/> leads to one of them.</summary>
    public required string StepsHref { get; init; }

    /// <summary>Titles of formats left to the command line because the page would grow too long; empty for most.</summary>
    public required string LeftOut { get; init; }

    /// <summary>The panel with marks that this one was filled into; null for one that the formats wrote themselves.</summary>
    internal PolicyPanel? From { get; init; }

    /// <summary>What stands in the place of the marks of <see cref="From"/>.</summary>
    internal IReadOnlyList<(string Mark, Html Word)> InPlace { get; init; } = [];

    /// <summary>Only for a panel about one tool.</summary>
    internal PolicyAnswers Answers => From?.Answers ?? (field ??= PolicyAnswers.Of(Tabs));

    /// <summary>Titles of the files, and what they do.</summary>
    internal IEnumerable<(string Title, FileEffect? Effect)> Files => (From ?? this).Tabs.Select(t => (t.Title, t.Effect));

    object? IFilledPattern.Pattern => From;

    IReadOnlyList<(string Mark, Html Word)> IFilledPattern.Words => InPlace;

    /// <param name="group">Unique on the page.</param>
    /// <param name="request">What to write, under the usual server key.</param>
    /// <param name="budget">Characters of all snippets together; at least one is shown.</param>
    /// <param name="only">The one format to write; null for all.</param>
    public static PolicyPanel Of(string group, PolicyRequest request, SiteContext site, string root, int budget = int.MaxValue, IPolicyFormat? only = null)
    {
        var key = KeyMark.In(request);
        PolicyRequest marked = request with { ServerKey = key.Mark };
        var tabs = new List<PolicyTab>();
        var left = new List<string>();
        int length = 0;
        foreach (IPolicyFormat format in only is null ? PolicyFormats.All : [only])
        {
            (PolicyDocument Document, PolicyRequest Asked)? written = length > budget ? null : Written(format, marked, request);
            length += written?.Document.Text.Length ?? 0;
            if (written is { } file && (tabs.Count == 0 || length <= budget))
                tabs.Add(PolicyTab.Of(file.Document, format, key, tabs.Count == 0, EffectOf(file.Document, format, file.Asked, site), site, root));
            else
                left.Add(format.Title);
        }
        return new PolicyPanel { Group = group, ServerKey = request.ServerKey, Scrolls = request.Scope == PolicyScope.Server, Tabs = tabs, StepsHref = root + Routes.Policies, LeftOut = Words.English.List(left) };
    }

    // A client that shortens server and tool together decides by the length of the real key, which the mark has not.
    private static (PolicyDocument Document, PolicyRequest Asked) Written(IPolicyFormat format, PolicyRequest marked, PolicyRequest request)
    {
        PolicyDocument document = format.Write(marked);
        bool mayDiffer = request.Recommendations.Any(r => r.Tool.Length > ToolPanels.LongestName);
        return mayDiffer && format.Write(request) is var real && !real.LeftOut.SequenceEqual(document.LeftOut) ? (real, request) : (document, marked);
    }

    private static FileEffect? EffectOf(PolicyDocument document, IPolicyFormat format, PolicyRequest request, SiteContext site) =>
        request.Scope == PolicyScope.Tool && document.Refusal is null ? FileEffect.Of(document.Text, format, request, site.Wording) : null;
}

/// <summary>One format's snippet and how to use it.</summary>
internal sealed record PolicyTab
{
    public required string Format { get; init; }

    public required string Title { get; init; }

    public required bool First { get; init; }

    /// <summary>Which server keys the format can carry; null for all that a reader can put in.</summary>
    public required string? Keys { get; init; }

    public required string FileName { get; init; }

    /// <summary>The file's text; the server key stands in elements of its own, so that a reader's key can take its place.</summary>
    public required Html Text { get; init; }

    /// <summary>What the file does to calls; null where it covers a whole server.</summary>
    public FileEffect? Effect { get; init; }

    /// <summary>What the format cannot say of this policy, without what the page says of all formats or the file's effect says of other tools.</summary>
    public required IReadOnlyList<string> Limits { get; init; }

    public required string Next { get; init; }

    public required string Proof { get; init; }

    public required string Href { get; init; }

    public static PolicyTab Of(PolicyDocument document, IPolicyFormat format, KeyMark key, bool first, FileEffect? effect, SiteContext site, string root) => new()
    {
        Format = document.Format,
        Title = document.Title,
        First = first,
        Keys = format.KeyPattern,
        FileName = key.Plain(document.FileName, format),
        Text = key.Marked(document.Text, format),
        Effect = effect,
        Limits = [.. document.Limits.Where(l => l != PolicyDocument.OneToolOnly && (effect is null || !IsSaidByEffect(l, format))).Select(l => key.Plain(l, format))],
        Next = site.ApplySteps.Of(document.Format).Next,
        Proof = ProofText.Short(site.Proofs.GetValueOrDefault(document.Format)),
        Href = root + Routes.Policy(document.Format),
    };

    // Where a format can deny the rest after all, the limit says how, and the effect does not.
    private static bool IsSaidByEffect(string limit, IPolicyFormat format) => format.Abilities.DefaultDeny is { Degree: AbilityDegree.No } other && limit == other.How;
}
