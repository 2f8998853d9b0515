using Catalogue.Site.Routing;

namespace Catalogue.Site.Pages.Parts;

/// <summary>Links between the pages of one list; null of them all where one page holds everything.</summary>
internal sealed record Pager
{
    private const int Around = 2;

    public required string? Previous { get; init; }

    public required string? Next { get; init; }

    public required IReadOnlyList<PagerLink> Links { get; init; }

    /// <summary>Routes of a list's pages, the first at <paramref name="route"/> itself, the others numbered below it.</summary>
    public static IEnumerable<(string Route, IReadOnlyList<T> Rows, Pager? Pager)> Split<T>(string route, IReadOnlyList<T> rows, int pageSize)
    {
        int pages = Math.Max(1, (rows.Count + pageSize - 1) / pageSize);
        for (int page = 1; page <= pages; page++)
        {
            T[] part = [.. rows.Skip((page - 1) * pageSize).Take(pageSize)];
            yield return (Routes.Page(route, page), part, pages == 1 ? null : Of(page, pages));
        }
    }

    private static Pager Of(int page, int pages) => new()
    {
        Previous = page > 1 ? HrefOf(page - 1, page) : null,
        Next = page < pages ? HrefOf(page + 1, page) : null,
        Links = [.. Shown(page, pages).Select(p => new PagerLink(p, HrefOf(p, page), p == page))],
    };

    private static IEnumerable<int> Shown(int page, int pages) =>
        Enumerable.Range(1, pages).Where(p => p == 1 || p == pages || Math.Abs(p - page) <= Around);

    private static string HrefOf(int target, int from) => (from == 1 ? "./" : "../") is var up && target == 1 ? up : $"{up}{target}/";
}

internal sealed record PagerLink(int Number, string Href, bool Current);
