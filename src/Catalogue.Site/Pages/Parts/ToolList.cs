using Catalogue.Site.Routing;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Parts;

/// <summary>A table of tools with its filter, as class, risk and signal pages show it.</summary>
internal sealed record ToolList
{
    /// <summary>Rows of one page, about.</summary>
    public const int PageSize = 150;

    private const int NameShown = 40;

    public required IReadOnlyList<ToolRow> Rows { get; init; }

    /// <summary>Such as <c>1 to 150 of 2,310 tools</c>; on later pages their own tools alone, since the count of all would change with any.</summary>
    public required string Shown { get; init; }

    /// <summary>The names at both ends, such as <c>get_one to list_all</c>.</summary>
    internal required string Range { get; init; }

    public required Pager? Pager { get; init; }

    public required bool ShowClass { get; init; }

    public required bool ShowLevel { get; init; }

    /// <summary>Pages of one list, with their routes.</summary>
    public static IEnumerable<(string Route, int Number, ToolList List)> Split(string route, IReadOnlyList<Survey.ToolEntry> tools, bool showClass, bool showLevel)
    {
        foreach ((string at, int number, IReadOnlyList<Survey.ToolEntry> part, Pager? pager) in Pager.Split(route, tools, PageSize, t => $"{t.Server.Slug}/{t.Slug}"))
        {
            string root = Routes.RootOf(at), total = English.Count(tools.Count, "tool");
            yield return (at, number, new ToolList
            {
                Rows = [.. part.Select(t => ToolRow.Of(t, root))],
                Shown = pager is null ? total : number == 1 ? $"1 to {English.Number(part.Count)} of {total}" : $"{English.Count(part.Count, "tool")} on this page",
                Range = RangeOf(part),
                Pager = pager,
                ShowClass = showClass,
                ShowLevel = showLevel,
            });
        }
    }

    private static string RangeOf(IReadOnlyList<Survey.ToolEntry> part)
    {
        if (part.Count == 0)
            return "";
        (string first, string last) = (English.Shortened(part[0].Name, NameShown), English.Shortened(part[^1].Name, NameShown));
        return first == last ? first : $"{first} to {last}";
    }
}
