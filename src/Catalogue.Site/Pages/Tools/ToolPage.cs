using Catalogue.Site.Markup;
using Catalogue.Site.Pages.Changes;
using Catalogue.Site.Pages.Parts;

namespace Catalogue.Site.Pages.Tools;

/// <summary>Model of one tool's page, in the order of its parts.</summary>
internal sealed record ToolPage : PageModel
{
    public required Html Name { get; init; }

    public required string PlainName { get; init; }

    public required string ServerName { get; init; }

    public required string ServerId { get; init; }

    public required string ServerHref { get; init; }

    public required string ServerTools { get; init; }

    public required VerdictView Verdict { get; init; }

    public required DefinitionView Definition { get; init; }

    public required IReadOnlyList<SignalView> Signals { get; init; }

    public required IReadOnlyList<MarkedField> OtherEvidence { get; init; }

    public required IReadOnlyList<ParameterRow> Parameters { get; init; }

    /// <summary>Stands in place of the table where there is nothing to list; null otherwise.</summary>
    public required string? NoParameters { get; init; }

    public required bool HasRoles { get; init; }

    public required bool HasTexts { get; init; }

    public required string? ParametersCut { get; init; }

    public required IReadOnlyList<HintRow> Hints { get; init; }

    /// <summary>Stands in place of the table where the server gives no hint.</summary>
    public required string? NoHints { get; init; }

    public required bool HintsContradict { get; init; }

    public required RuleView Rule { get; init; }

    public required PolicyPanel Policy { get; init; }

    public required IReadOnlyList<AttackLink> Attacks { get; init; }

    public required RelatedView Related { get; init; }

    public required IReadOnlyList<FaqEntry> Questions { get; init; }

    public required DisputeView Dispute { get; init; }

    public required SourceView Source { get; init; }

    /// <summary>Recorded changes, the newest first.</summary>
    public required IReadOnlyList<ChangeRow> History { get; init; }
}

/// <summary>The recommendation in words.</summary>
/// <param name="Command">What writes the policy with the conditions in it; null where none is offered.</param>
internal sealed record RuleView(string Effect, string Reason, IReadOnlyList<string> Conditions, string? Command);

/// <summary>Other tools worth a look from here.</summary>
internal sealed record RelatedView
{
    public required ToolRow? Safer { get; init; }

    public required string? SaferWhy { get; init; }

    public required IReadOnlyList<ToolRow> SameServer { get; init; }

    public required IReadOnlyList<ToolRow> Elsewhere { get; init; }
}
