using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Catalogue.Site.Output;
using Catalogue.Site.Routing;

namespace Catalogue.Site.Links;

/// <summary>A link that leads nowhere, or where it should not.</summary>
/// <param name="Page">File inside the site.</param>
/// <param name="Link">As written, character references resolved.</param>
public sealed record BrokenLink(string Page, string Link, string Reason);

/// <summary>What a check found; broken links are sorted by page and link.</summary>
public sealed record LinkReport(int Pages, long Links, IReadOnlyList<BrokenLink> Broken);

/// <summary>
/// Checks a built site: every internal link, source and anchor resolves, whatever path the site is served below. Other sites are not asked.
/// </summary>
public sealed class LinkChecker
{
    private readonly string root;
    private readonly HashSet<string> files;
    private readonly ConcurrentBag<BrokenLink> broken = [];

    // Anchors on other pages, each with one page that links there.
    private readonly ConcurrentDictionary<(string Target, string Anchor), (string Page, string Link)> anchors = new();
    private long links;

    private LinkChecker(string root)
    {
        this.root = root;
        files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
            .Where(f => !f.StartsWith(OutputFolder.StateFolder + "/", StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static LinkReport Check(string folder, CancellationToken cancel)
    {
        var checker = new LinkChecker(Path.GetFullPath(folder));
        string[] pages = [.. checker.files.Where(f => f.EndsWith(".html", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        var options = new ParallelOptions { CancellationToken = cancel };
        Parallel.ForEach(pages, options, checker.CheckPage);
        Parallel.ForEach(checker.anchors.GroupBy(a => a.Key.Target, StringComparer.Ordinal), options, g => checker.CheckAnchors(g.Key, g));
        return new LinkReport(
            pages.Length,
            checker.links,
            [.. checker.broken.Distinct().OrderBy(b => b.Page, StringComparer.Ordinal).ThenBy(b => b.Link, StringComparer.Ordinal)]);
    }

    private void CheckPage(string page)
    {
        var targets = new HashSet<string>(StringComparer.Ordinal);
        HashSet<string> ids = ReadPage(page, targets);
        Interlocked.Add(ref links, targets.Count);
        foreach (string link in targets)
        {
            (LinkTarget target, string path, string anchor) = LinkTarget.Of(page, link);
            if (target.Reason is { } reason)
                broken.Add(new BrokenLink(page, link, reason));
            else if (target.IsInternal && !files.Contains(path))
                broken.Add(new BrokenLink(page, link, files.Contains(Routes.FileOf(path + "/")) ? "is a folder: end the link with /" : "leads to no file"));
            else if (target.IsInternal && anchor.Length > 0 && path == page && !Has(ids, anchor))
                broken.Add(new BrokenLink(page, link, "names no element of this page"));
            else if (target.IsInternal && anchor.Length > 0 && path != page && path.EndsWith(".html", StringComparison.Ordinal))
                anchors.AddOrUpdate((path, anchor), (page, link), (_, old) => string.CompareOrdinal(old.Page, page) <= 0 ? old : (page, link));
        }
    }

    private void CheckAnchors(string target, IEnumerable<KeyValuePair<(string Target, string Anchor), (string Page, string Link)>> wanted)
    {
        HashSet<string> ids = ReadPage(target, targets: []);
        foreach (((_, string anchor), (string page, string link)) in wanted)
        {
            if (!Has(ids, anchor))
                broken.Add(new BrokenLink(page, link, $"names no element of {target}"));
        }
    }

    // "top" needs no element (HTML standard, the indicated part of the document).
    private static bool Has(HashSet<string> ids, string anchor) => ids.Contains(anchor) || anchor.Equals("top", StringComparison.OrdinalIgnoreCase);

    // Adds the page's links to targets; returns the ids that a link can name.
    private HashSet<string> ReadPage(string page, HashSet<string> targets)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var reader = new HtmlAttributeReader(File.ReadAllBytes(Path.Combine(root, page)));
        while (reader.Read())
        {
            if (reader.Is("href"u8) || reader.Is("src"u8) || reader.Is("action"u8) || reader.Is("poster"u8))
                targets.Add(WebUtility.HtmlDecode(Encoding.UTF8.GetString(reader.Value)).Trim());
            else if (reader.Is("id"u8) || (reader.Is("name"u8) && Ascii.EqualsIgnoreCase(reader.Element, "a"u8)))
                ids.Add(WebUtility.HtmlDecode(Encoding.UTF8.GetString(reader.Value)));
        }
        return ids;
    }
}
