using Catalogue.Model.Attacks;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Markup;
using Catalogue.Site.Words;

namespace Catalogue.Site.Survey;

/// <summary>What lists say of a server; kept for the whole build, so it holds no definition.</summary>
internal sealed record ServerEntry
{
    private const int SummaryLength = 160;

    public required string Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public string? Category { get; init; }

    public required string Summary { get; init; }

    public required IReadOnlyList<ToolEntry> Tools { get; init; }

    /// <summary>Ids and titles of its combinations.</summary>
    public required IReadOnlyList<Combination> Combinations { get; init; }

    /// <summary>Day of the newest change of its tools; null where no date is known.</summary>
    public DateOnly? LastChanged { get; init; }

    public RiskProfile Profile { get; private init; } = RiskProfile.Empty;

    /// <summary>The entry with its tools, which point to this one.</summary>
    public ServerEntry With(IReadOnlyList<ToolEntry> tools) => this with { Tools = tools, Profile = RiskProfile.Of(tools) };

    /// <summary>Whether the server still has the same tools; somebody may edit the catalogue while it is built.</summary>
    public bool Fits(ServerDossier dossier) => Tools.Count == dossier.Tools.Count && Tools.Zip(dossier.Tools).All(t => t.First.Route == t.Second.Route);

    /// <param name="dossier">The server.</param>
    /// <param name="attacks">All cases; each tool's entry names those whose precondition it meets.</param>
    /// <param name="shared">Where the build keeps lists of ids and texts that occur again.</param>
    public static ServerEntry Of(ServerDossier dossier, IReadOnlyList<AttackCase> attacks, SharedValues shared)
    {
        Server server = dossier.Server;
        var entry = new ServerEntry
        {
            Id = server.Id,
            Slug = dossier.Slug,
            Name = HiddenCharacters.Shown(server.Name),
            Category = server.Category,
            Summary = HiddenCharacters.Shown(English.Shortened(server.Summary ?? server.Description ?? "", SummaryLength)),
            Tools = [],
            Combinations = dossier.Combinations,
            LastChanged = dossier.Tools.Max(t => t.Definition.LastChanged ?? t.Definition.FirstSeen),
        };
        var session = dossier.Tools.SelectMany(t => t.Tokens).ToHashSet(StringComparer.Ordinal);
        ToolEntry[] tools = [.. dossier.Tools.Select(t => ToolEntry.Of(t, entry, attacks.Where(a => AttackMatcher.Applies(a, t.Tokens, session)), shared))];
        return entry.With(tools);
    }
}
