using System.Globalization;
using Catalogue.Sources.Places.GitHub.Api;

namespace Catalogue.Sources.Places.GitHub.Heads;

/// <summary>
/// Where a search over REST stands. The server's own link to the next page counts; only where it gives none is the page's number reckoned, and then by
/// what came, for a server may give fewer to a page than it was asked for.
/// </summary>
/// <param name="Number">Of the page, from 1.</param>
/// <param name="Seen">Results on the pages before.</param>
/// <param name="Link">The question part of the page's address, where the server linked it.</param>
internal sealed record SearchPlace(int Number, int Seen, string? Link)
{
    // Search gives no more than this, page by page.
    private const int MostResults = 1_000;

    public static SearchPlace Parse(string? text) => text?.Split(' ', 3) is [var number, var seen, var link]
        ? new SearchPlace(int.Parse(number, CultureInfo.InvariantCulture), int.Parse(seen, CultureInfo.InvariantCulture), link.Length == 0 ? null : link)
        : new SearchPlace(1, 0, null);

    public string Page(string query) => Link ?? GitHubApi.SearchPageOf(query, Number);

    /// <summary>The place of the next page; null after the last.</summary>
    public SearchPlace? After(GitHubSearch found, GitHubAnswer answer)
    {
        int seen = Seen + found.Items.Count;
        if (found.Items.Count == 0 || seen >= MostResults)
            return null;
        if (answer.HasLinks)
            return answer.Next is { } next && Query(next) is { } link ? new SearchPlace(Number + 1, seen, link) : null;
        return seen < Math.Min(found.TotalCount, MostResults) ? new SearchPlace(Number + 1, seen, null) : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number} {Seen} {Link}");

    // Its host and path are ours to know.
    private static string? Query(string address) => Uri.TryCreate(address, UriKind.RelativeOrAbsolute, out Uri? uri) && address.IndexOf('?', StringComparison.Ordinal) is > -1 and var at && uri is not null ? address[at..] : null;
}
