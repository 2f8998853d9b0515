using System.Text.RegularExpressions;
using Catalogue.Site.Routing;

namespace Catalogue.Site.Links;

/// <summary>What a link means on a page of the site.</summary>
/// <param name="IsInternal">It leads to a file of the site.</param>
/// <param name="Reason">Why it is wrong already as it is written.</param>
internal readonly partial record struct LinkTarget(bool IsInternal, string? Reason)
{
    private static readonly string[] SafeSchemes = ["http", "https", "mailto"];

    /// <summary>Resolves a link: the file that it leads to, and the anchor in it.</summary>
    public static (LinkTarget Target, string Path, string Anchor) Of(string page, string link)
    {
        if (Scheme().Match(link) is { Success: true } match)
            return (new(false, IsSafe(match.Groups[1].Value, link) ? null : "has a scheme that pages must not use"), "", "");
        if (link.StartsWith("//", StringComparison.Ordinal) || link.StartsWith('\\'))
            return (new(false, "leads to another host in the page's own scheme: write https://"), "", "");
        if (link.StartsWith('/') && page != Routes.NotFound)
            return (new(false, "begins with / and fails where the site is served below a path"), "", "");
        (string address, string anchor) = Cut(link, '#');
        string path = Uri.UnescapeDataString(Cut(address, '?').Before);
        return Resolve(page, path) is { } file
            ? (new(true, null), file, Uri.UnescapeDataString(anchor))
            : (new(false, "leads out of the site"), "", "");
    }

    // Images may be part of the page; other data: links can hold scripts.
    private static bool IsSafe(string scheme, string link) =>
        SafeSchemes.Contains(scheme, StringComparer.OrdinalIgnoreCase) || link.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase);

    private static string? Resolve(string page, string path)
    {
        if (path.Length == 0)
            return page;
        var parts = new List<string>(path.StartsWith('/') ? [] : page.Split('/')[..^1]);
        foreach (string part in path.Split('/'))
        {
            if (part == ".." && parts.Count == 0)
                return null;
            if (part == "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or "."))
                parts.Add(part);
        }
        bool isFolder = path.EndsWith('/') || path is "." or ".." || path.EndsWith("/.", StringComparison.Ordinal) || path.EndsWith("/..", StringComparison.Ordinal);
        string file = string.Join('/', parts);
        return isFolder ? Routes.FileOf(parts.Count == 0 ? Routes.Front : file + "/") : file;
    }

    private static (string Before, string Behind) Cut(string text, char mark) =>
        text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and int at ? (text[..at], text[(at + 1)..]) : (text, "");

    // Browsers ignore white space and control characters in front of and inside a scheme.
    [GeneratedRegex(@"^[\x00-\x20]*([A-Za-z][A-Za-z0-9+.\-\t\r\n]*):", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();
}
