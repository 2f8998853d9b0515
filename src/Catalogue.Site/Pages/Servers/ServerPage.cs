using Catalogue.Site.Pages.Parts;

namespace Catalogue.Site.Pages.Servers;

/// <summary>Model of one page of a server; the first page holds everything, further ones the rest of its tools.</summary>
internal sealed record ServerPage : PageModel
{
    public required string Name { get; init; }

    public required string Id { get; init; }

    public required string Slug { get; init; }

    public required string Href { get; init; }

    public required bool First { get; init; }

    /// <summary>The server's document for programs.</summary>
    public required string Api { get; init; }

    /// <summary>The author's text, or ours where <see cref="Published"/> is false.</summary>
    public required Catalogue.Site.Markup.Html? Text { get; init; }

    public required bool Published { get; init; }

    public required string Count { get; init; }

    public required ProfileBar Profile { get; init; }

    public required string Classes { get; init; }

    public required string HighOrAbove { get; init; }

    public required IReadOnlyList<InstallView> Installs { get; init; }

    public required IReadOnlyList<string> Remotes { get; init; }

    public required IReadOnlyList<FactRow> Facts { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Places that register tools whose names are not known, so that the list may lack them.</summary>
    public required IReadOnlyList<UnreadRegistration> Unread { get; init; }

    /// <summary>How many they are, as words; null for none.</summary>
    public required string? UnreadCount { get; init; }

    public required IReadOnlyList<ServerToolRow> Tools { get; init; }

    public required string ToolsShown { get; init; }

    public required Pager? Pager { get; init; }

    /// <summary>What is known of each of <see cref="Tools"/>; empty where they have pages of their own.</summary>
    public required IReadOnlyList<ToolSection> Details { get; init; }

    public required IReadOnlyList<CombinationView> Combinations { get; init; }

    public required string ServerKey { get; init; }

    public required IReadOnlyList<ProfilePolicy> Policies { get; init; }

    /// <summary>Which tools may be a way around what these policies deny; null where none is.</summary>
    public required string? Around { get; init; }

    /// <summary>For composing a policy of one's own; null where there is nothing to compose.</summary>
    public required ComposerView? Composer { get; init; }

    /// <summary>Its documents; null on further pages.</summary>
    public required ServerData? Data { get; init; }

    public required SizeView Size { get; init; }

    public required IReadOnlyList<Tools.AttackLink> Attacks { get; init; }

    /// <summary>How its tools and their levels went; null where no change is recorded.</summary>
    public required Trend? Trend { get; init; }

    /// <summary>The newest changes.</summary>
    public required IReadOnlyList<Changes.ChangeRow> News { get; init; }
}

/// <summary>A command that installs or starts the server, and what it runs.</summary>
internal sealed record InstallView(string Registry, string Package, string? Command, string Warning);

/// <summary>One line of facts; <paramref name="Href"/> where it leads somewhere.</summary>
internal sealed record FactRow(string Label, string Value, string? Href);

/// <summary>One tool in its server's table.</summary>
internal sealed record ServerToolRow
{
    public required string Name { get; init; }

    public required string Href { get; init; }

    public required Words.LevelView Level { get; init; }

    /// <summary>0 to 3, for sorting.</summary>
    public required int LevelRank { get; init; }

    public required Words.ClassView Class { get; init; }

    public required string Summary { get; init; }

    public required IReadOnlyList<string> Signals { get; init; }

    public required int Characters { get; init; }

    public required string CharactersShown { get; init; }

    public required bool NeedsReview { get; init; }
}

/// <summary>A server-wide policy: what it allows in numbers, and the text in every format.</summary>
internal sealed record ProfilePolicy(string Key, string Title, string Sentence, string Counts, PolicyPanel Panel);

/// <summary>How much of a model's context the definitions take.</summary>
internal sealed record SizeView(string Characters, string Tokens, bool Estimated, IReadOnlyList<HeavyTool> Heaviest);

/// <summary>A tool with a long definition; <paramref name="Share"/> in thousandths of the longest.</summary>
internal sealed record HeavyTool(string Name, string Href, string Characters, int Share);
