using Catalogue.Model.Verdicts;
using Catalogue.Site.Markup;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Servers;

/// <summary>A combination as a small picture (its roles around the agent) and in words.</summary>
internal sealed record CombinationView
{
    private const int ToolsNamed = 8;
    private const int Step = 200;

    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Risk { get; init; }

    public required IReadOnlyList<CombinationRole> Roles { get; init; }

    public required string? BreakName { get; init; }

    public required string? BreakHref { get; init; }

    /// <summary>Width of the picture.</summary>
    public required int Width { get; init; }

    public required int Centre { get; init; }

    public required string Picture { get; init; }

    public static CombinationView Of(Combination combination, ServerDossier server, string root)
    {
        var addresses = server.Tools.ToDictionary(t => t.Definition.Name, t => root + t.Route.Address, StringComparer.Ordinal);
        string? breaks = combination.DenyToBreak is { } tool && addresses.ContainsKey(tool) ? tool : null;
        int width = Math.Max(1, combination.Parts.Count) * Step;
        return new CombinationView
        {
            Id = combination.Id,
            Title = combination.Title,
            Risk = English.Sentence(combination.Risk),
            Roles = [.. combination.Parts.Select((p, i) => RoleOf(p, i, addresses))],
            BreakName = breaks is null ? null : HiddenCharacters.Shown(breaks),
            BreakHref = breaks is null ? null : addresses[breaks],
            Width = width,
            Centre = width / 2,
            Picture = $"{English.List([.. combination.Parts.Select(p => p.Role)])} meet in one agent",
        };
    }

    private static CombinationRole RoleOf(CombinationPart part, int index, Dictionary<string, string> addresses) => new(
        HiddenCharacters.Shown(part.Role),
        (index * Step) + (Step / 2),
        English.Count(part.Tools.Count, "tool"),
        [.. part.Tools.Where(addresses.ContainsKey).Take(ToolsNamed).Select(t => new NamedLink(HiddenCharacters.Shown(t), addresses[t]))],
        part.Tools.Count > ToolsNamed ? $"and {part.Tools.Count - ToolsNamed} more" : null);
}

/// <summary>One role: where it stands in the picture, and the tools that play it.</summary>
internal sealed record CombinationRole(string Name, int X, string Count, IReadOnlyList<NamedLink> Tools, string? More);

internal sealed record NamedLink(string Name, string Href);
