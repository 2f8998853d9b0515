using Catalogue.Model.Verdicts;
using Catalogue.Site.Routing;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Parts;

/// <summary>One line of a list of servers.</summary>
internal sealed record ServerRow
{
    public required string Name { get; init; }

    public required string Id { get; init; }

    public required string Href { get; init; }

    public required string Category { get; init; }

    public required string Summary { get; init; }

    public required string Tools { get; init; }

    public required string HighOrAbove { get; init; }

    public required LevelView Highest { get; init; }

    public required bool HasTools { get; init; }

    public required ProfileBar Profile { get; init; }

    public static ServerRow Of(ServerEntry server, string root)
    {
        RiskLevel highest = LevelView.FromCritical.FirstOrDefault(l => server.Profile[l] > 0);
        return new ServerRow
        {
            Name = server.Name,
            Id = server.Id,
            Href = root + Routes.Server(server.Slug),
            Category = server.Category ?? "",
            Summary = server.Summary,
            Tools = English.Number(server.Profile.Total),
            HighOrAbove = English.Number(server.Profile.HighOrAbove),
            Highest = LevelView.Of(highest),
            HasTools = server.Profile.Total > 0,
            Profile = ProfileBar.Of(server.Profile, _ => null),
        };
    }
}
