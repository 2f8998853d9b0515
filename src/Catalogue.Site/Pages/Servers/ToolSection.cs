using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Formats;
using Catalogue.Site.Markup;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Pages.Tools;
using Catalogue.Site.Routing;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Servers;

/// <summary>A tool on its server's page: what a decision needs of what a page of its own would show.</summary>
internal sealed record ToolSection
{
    // Characters and numbers that keep a page of many tools within bounds; the server's document has everything.
    private const int TextShown = 6_000, ParameterTextShown = 500, ParametersShown = 60, ParametersNamed = 8;

    // Says in few lines what is allowed, asked, denied and counted.
    private static readonly IPolicyFormat Format = PolicyFormats.Find("intercept-yaml")!;

    public required string Anchor { get; init; }

    public required Html Name { get; init; }

    public required VerdictView Verdict { get; init; }

    public required DefinitionView Definition { get; init; }

    /// <summary>Whose text it is.</summary>
    public required string Origin { get; init; }

    public required IReadOnlyList<SignalView> Signals { get; init; }

    public required IReadOnlyList<MarkedField> OtherEvidence { get; init; }

    public required IReadOnlyList<AttackLink> Attacks { get; init; }

    public required IReadOnlyList<ParameterRow> Parameters { get; init; }

    /// <summary>Such as <c>2 parameters: path, mode</c>.</summary>
    public required string ParameterCount { get; init; }

    /// <summary>How many are not shown; null for none.</summary>
    public required string? ParametersCut { get; init; }

    /// <summary>Whether a quote stands among the parameters, which are then shown at once.</summary>
    public required bool Quoted { get; init; }

    public required string Effect { get; init; }

    public required string Reason { get; init; }

    /// <summary>The policy in one format.</summary>
    public required PolicyTab Policy { get; init; }

    public required SourceView Source { get; init; }

    /// <param name="index">The tool's place among those of the server.</param>
    public static ToolSection Of(ServerDossier server, int index, SiteContext site, string root)
    {
        JudgedTool judged = server.Tools[index];
        (ToolDefinition tool, Classification verdict, ToolRoute place) = judged;
        var evidence = new ToolEvidence(server.Server, tool, verdict);
        Recommendation rule = judged.Advice;
        PolicyTab policy = site.ToolPanels.Of("", new PolicyRequest(server.Server, ServerKeys.Default(server.Server), [rule], PolicyScope.Tool), site, root, only: Format).Tabs[0];
        var definition = DefinitionView.Of(tool, evidence, TextShown, withSchema: false);
        ParameterRow[] rows = [.. judged.Parameters.Take(ParametersShown).Select(p => ParameterRow.Of(p, tool, evidence, ParameterTextShown))];
        return new ToolSection
        {
            Anchor = place.Anchor,
            Name = NameBreaks.In(evidence.Mark(EvidenceField.Tool, tool.Name)),
            Verdict = VerdictView.Of(verdict),
            Definition = definition,
            Origin = OriginOf(tool),
            Signals = [.. verdict.Signals.OrderBy(s => s.Id, StringComparer.Ordinal).Select(s => SignalView.Of(s, verdict, site, root))],
            OtherEvidence = evidence.Elsewhere(ParameterTextShown),
            Attacks = AttackLink.Of(judged, server.Entry!.Tools[index].Attacks, site, root),
            Parameters = rows,
            ParameterCount = NamesOf(judged.Parameters),
            ParametersCut = judged.Parameters.Count > rows.Length ? English.Number(judged.Parameters.Count - rows.Length) : null,
            Quoted = rows.Any(r => r.HoldsQuote()),
            Effect = English.Sentence(policy.Effect!.Headline),
            Reason = site.Wording.Reason(rule),
            Policy = policy,
            Source = SourceView.Of(server.Server, tool, verdict),
        };
    }

    private static string OriginOf(ToolDefinition tool) =>
        string.IsNullOrWhiteSpace(tool.Text) ? "No text"
        : (string.IsNullOrWhiteSpace(tool.Description) ? "Our summary" : "The author’s own text") + (tool.Text.Length > TextShown ? $", the first {English.Number(TextShown)} of {English.Count(tool.Text.Length, "character")}" : "");

    private static string NamesOf(IReadOnlyList<ToolParameter> parameters)
    {
        string[] top = [.. parameters.Where(p => p.IsTopLevel).Take(ParametersNamed + 1).Select(p => HiddenCharacters.Shown(English.Cut(p.Name, 40)))];
        return $"{English.Count(parameters.Count, "parameter")}: {string.Join(", ", top.Take(ParametersNamed))}{(top.Length > ParametersNamed ? ", …" : "")}";
    }
}
