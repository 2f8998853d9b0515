using Catalogue.Site.Routing;

namespace Catalogue.Site.Pages.Parts;

/// <summary>A table of tools with its filter, as class, risk and signal pages show it.</summary>
internal sealed record ToolList
{
    /// <summary>Rows of one page.</summary>
    public const int PageSize = 150;

    public required IReadOnlyList<ToolRow> Rows { get; init; }

    /// <summary>Such as <c>1 to 150 of 2,310 tools</c>.</summary>
    public required string Shown { get; init; }

    public required Pager? Pager { get; init; }

    public required bool ShowClass { get; init; }

    public required bool ShowLevel { get; init; }

    /// <summary>Pages of one list, with their routes.</summary>
    public static IEnumerable<(string Route, int Number, ToolList List)> Split(string route, IReadOnlyList<Survey.ToolEntry> tools, bool showClass, bool showLevel)
    {
        int number = 0, from = 1;
        foreach ((string at, IReadOnlyList<Survey.ToolEntry> part, Pager? pager) in Pager.Split(route, tools, PageSize))
        {
            string root = Routes.RootOf(at), total = Words.English.Count(tools.Count, "tool");
            yield return (at, ++number, new ToolList
            {
                Rows = [.. part.Select(t => ToolRow.Of(t, root))],
                Shown = pager is null ? total : $"{Words.English.Number(from)} to {Words.English.Number(from + part.Count - 1)} of {total}",
                Pager = pager,
                ShowClass = showClass,
                ShowLevel = showLevel,
            });
            from += part.Count;
        }
    }
}
