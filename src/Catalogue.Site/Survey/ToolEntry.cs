using Catalogue.Model.Attacks;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Markup;
using Catalogue.Site.Routing;
using Catalogue.Site.Words;

namespace Catalogue.Site.Survey;

/// <summary>What lists say of a tool; 225,000 of these must fit in memory.</summary>
internal sealed class ToolEntry
{
    private const int SummaryLength = 140;

    public required ServerEntry Server { get; init; }

    /// <summary>Name with hidden characters named.</summary>
    public required string Name { get; init; }

    public required string Slug { get; init; }

    /// <summary>What it does to what, see <see cref="ToolWords.Key"/>; equal texts are one object, and empty is none.</summary>
    public required string Does { get; init; }

    public required ToolClass Class { get; init; }

    public required RiskLevel Risk { get; init; }

    public required float Confidence { get; init; }

    public required bool NeedsReview { get; init; }

    public required bool Reviewed { get; init; }

    public required string Summary { get; init; }

    /// <summary>Ids, sorted; equal lists are one object.</summary>
    public required IReadOnlyList<string> Signals { get; init; }

    /// <summary>Slugs of the attack cases whose precondition it meets beside the other tools of its server; equal lists are one object.</summary>
    public required IReadOnlyList<string> Attacks { get; init; }

    /// <summary>As in <see cref="ToolRoute"/>.</summary>
    public required int Page { get; init; }

    public ToolRoute Route => new(Server.Slug, Slug, Page);

    /// <summary><see cref="Does"/> of a tool with this name.</summary>
    public static string DoesOf(string name, ServerEntry server, SharedValues shared) => ToolWords.Of(name, server.Slug).Key is { } key ? shared.Of(key) : "";

    public static ToolEntry Of(JudgedTool tool, ServerEntry server, IEnumerable<AttackCase> attacks, SharedValues shared)
    {
        string name = HiddenCharacters.Shown(tool.Definition.Name);
        return new ToolEntry
        {
            Server = server,
            Name = name,
            Slug = tool.Route.Tool == name ? name : tool.Route.Tool,
            Page = tool.Route.Page,
            Does = DoesOf(name, server, shared),
            Class = tool.Verdict.Class,
            Risk = tool.Verdict.Risk,
            Confidence = (float)tool.Verdict.Confidence,
            NeedsReview = tool.Verdict.NeedsReview,
            Reviewed = tool.Verdict.Review is { Stale: false },
            Summary = HiddenCharacters.Shown(English.Shortened(tool.Definition.Summary ?? tool.Definition.Description ?? tool.Verdict.Rationale, SummaryLength)),
            Attacks = shared.Of([.. attacks.Select(a => a.Slug)]),
            Signals = shared.Of([.. tool.Verdict.Signals.Select(s => s.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]),
        };
    }
}
