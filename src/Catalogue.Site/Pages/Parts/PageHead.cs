namespace Catalogue.Site.Pages.Parts;

/// <summary>What the layout needs of every page.</summary>
internal sealed record PageHead
{
    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>Way from the page to the front page: empty, or <c>../</c> as often as the page is deep.</summary>
    public required string Root { get; init; }

    public string? Canonical { get; init; }

    /// <summary>Part of the navigation that the page belongs to.</summary>
    public string Section { get; init; } = "";

    /// <summary>Picture for previews, an absolute address; null where the site's own is not known.</summary>
    public string? Picture { get; init; }

    public bool IsFront => Section == "front";

    public bool InServers => Section == "servers";

    public bool InClasses => Section == "classes";

    public bool InSignals => Section == "signals";

    public bool InAttacks => Section == "attacks";

    public bool InPolicies => Section == "policies";

    public bool InStack => Section == "stack";

    /// <summary>Whether an <c>index.md</c> lies beside the page.</summary>
    public bool HasMarkdown { get; init; }

    /// <summary>Tells the search where tools stand; null for pages of their own.</summary>
    public string? Layout { get; init; }

    public bool InMethodology => Section == "methodology";
}
