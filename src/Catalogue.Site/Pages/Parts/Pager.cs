using Catalogue.Site.Routing;

namespace Catalogue.Site.Pages.Parts;

/// <summary>Links between the pages of one list; null of them all where one page holds everything.</summary>
internal sealed record Pager
{
    private const int Around = 2;

    public required string? Previous { get; init; }

    public required string? Next { get; init; }

    public required IReadOnlyList<PagerLink> Links { get; init; }

    /// <summary>The title of one page of a list.</summary>
    public static string Title(string title, int number) => number == 1 ? title : $"{title}, page {number}";

    /// <summary>What search engines show of one page of a list: no two pages may say the same.</summary>
    public static string Description(string text, int number) => number == 1 ? text : $"{text} Page {number} of the list.";

    /// <summary>Routes of a list's pages, the first at <paramref name="route"/> itself, the others numbered below it.</summary>
    public static IEnumerable<(string Route, int Number, IReadOnlyList<T> Rows, Pager? Pager)> Split<T>(string route, IReadOnlyList<T> rows, int pageSize) =>
        Split(route, rows, [.. Enumerable.Range(1, Math.Max(1, (rows.Count + pageSize - 1) / pageSize)).Select(p => Math.Min(p * pageSize, rows.Count))]);

    /// <summary>As above, but pages end where <see cref="ListCuts"/> says: a row that comes or goes mostly changes the page that it stands on, and no other.</summary>
    /// <param name="pageSize">Rows of a page, about.</param>
    /// <param name="key">What tells a row from all others, whatever else it shows.</param>
    public static IEnumerable<(string Route, int Number, IReadOnlyList<T> Rows, Pager? Pager)> Split<T>(string route, IReadOnlyList<T> rows, int pageSize, Func<T, string> key) =>
        Split(route, rows, ListCuts.Of(rows, pageSize, key));

    private static IEnumerable<(string Route, int Number, IReadOnlyList<T> Rows, Pager? Pager)> Split<T>(string route, IReadOnlyList<T> rows, IReadOnlyList<int> ends)
    {
        int from = 0;
        for (int page = 1; page <= ends.Count; page++)
        {
            T[] part = [.. rows.Skip(from).Take(ends[page - 1] - from)];
            from = ends[page - 1];
            yield return (Routes.Page(route, page), page, part, ends.Count == 1 ? null : Of(page, ends.Count));
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
