using Catalogue.Site.Routing;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Parts;

/// <summary>One line of a list of tools.</summary>
internal sealed record ToolRow
{
    public required string Name { get; init; }

    public required string Href { get; init; }

    public required string Server { get; init; }

    public required string ServerHref { get; init; }

    /// <summary>Whether the row names the server; false among tools of one.</summary>
    public bool ShowServer { get; init; } = true;

    public required LevelView Level { get; init; }

    public required ClassView Class { get; init; }

    public required string Summary { get; init; }

    public required bool NeedsReview { get; init; }

    public required string Signals { get; init; }

    public static ToolRow Of(ToolEntry tool, string root) => new()
    {
        Name = tool.Name,
        Href = root + tool.Route.Address,
        Server = tool.Server.Name,
        ServerHref = root + Routes.Server(tool.Server.Slug),
        Level = LevelView.Of(tool.Risk),
        Class = ClassView.Of(tool.Class),
        Summary = tool.Summary,
        NeedsReview = tool.NeedsReview,
        Signals = string.Join(' ', tool.Signals),
    };
}
