using Catalogue.Model;
using Catalogue.Policies;
using Catalogue.Site.Pages.Tools;
using Catalogue.Site.Rendering;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Servers;

/// <summary>A tool on its server's page: what a decision needs of what a page of its own would show.</summary>
internal sealed record ToolSection
{
    private const int TextShown = 6_000;
    private const int ParametersShown = 60;

    public required string Anchor { get; init; }

    public required Html Name { get; init; }

    public required VerdictView Verdict { get; init; }

    public required DefinitionView Definition { get; init; }

    public required IReadOnlyList<SignalView> Signals { get; init; }

    public required IReadOnlyList<MarkedField> OtherEvidence { get; init; }

    public required IReadOnlyList<AttackLink> Attacks { get; init; }

    public required IReadOnlyList<ParameterRow> Parameters { get; init; }

    /// <summary>Such as <c>4 parameters</c>.</summary>
    public required string ParameterCount { get; init; }

    /// <summary>How many are not shown; null for none.</summary>
    public required string? ParametersCut { get; init; }

    /// <summary>Whether a quote stands among the parameters, which are then shown at once.</summary>
    public required bool Quoted { get; init; }

    public required string Effect { get; init; }

    public required string Reason { get; init; }

    /// <summary>The policy in the first format.</summary>
    public required PolicyTab Policy { get; init; }

    public required SourceView Source { get; init; }

    /// <param name="index">The tool's place among those of the server.</param>
    public static ToolSection Of(ServerDossier server, int index, SiteContext site, string root)
    {
        JudgedTool judged = server.Tools[index];
        (ToolDefinition tool, Classification verdict, ToolPlace place) = judged;
        var evidence = new ToolEvidence(server.Server, tool, verdict);
        Recommendation rule = server.Advice[index];
        var request = new PolicyRequest(server.Server, ServerKeys.Default(server.Server), [rule], PolicyScope.Tool);
        var definition = DefinitionView.Of(tool, evidence, TextShown, withSchema: false);
        ParameterRow[] rows = [.. judged.Parameters.Take(ParametersShown).Select(p => ParameterRow.Of(p, tool, evidence))];
        return new ToolSection
        {
            Anchor = place.Anchor,
            Name = NameBreaks.In(evidence.Mark(EvidenceField.Tool, tool.Name)),
            Verdict = VerdictView.Of(verdict),
            Definition = definition,
            Signals = [.. verdict.Signals.OrderBy(s => s.Id, StringComparer.Ordinal).Select(s => SignalView.Of(s, verdict, site, root))],
            OtherEvidence = evidence.Elsewhere(),
            Attacks = AttackLink.Of(judged, server.Entry!.Tools[index].Attacks, site, root),
            Parameters = rows,
            ParameterCount = English.Count(judged.Parameters.Count, "parameter"),
            ParametersCut = judged.Parameters.Count > rows.Length ? English.Number(judged.Parameters.Count - rows.Length) : null,
            Quoted = rows.Any(r => r.IsQuoted),
            Effect = English.Sentence(rule.Effect),
            Reason = English.Sentence(rule.Reason),
            Policy = site.ToolPanels.Of("", request, site, root, budget: 0).Tabs[0],
            Source = SourceView.Of(server.Server, tool, verdict),
        };
    }
}
