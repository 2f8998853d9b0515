using System.Globalization;
using System.Text;
using Catalogue.Site.Routing;

namespace Catalogue.Site.Machine;

/// <summary>One change that readers of the feed are told of.</summary>
/// <param name="Key">Unique and for ever the same, for instance <c>2026-11-20/github/github-mcp-server/delete_file</c>.</param>
/// <param name="Path">The page that shows it, below the site's root.</param>
internal sealed record FeedEntry(string Key, DateOnly Date, string Title, string Summary, string Path);

/// <summary><c>/feed.xml</c> (Atom, RFC 4287): the newest changes first. Without any it says so and invents none.</summary>
internal static class AtomFeed
{
    /// <summary>Entries that a feed holds.</summary>
    public const int MaxEntries = 100;

    /// <param name="self">Where the feed stands, from the site's root.</param>
    /// <param name="asOf">Day of the catalogue; the feed's own date while there is no change.</param>
    public static byte[] Of(Uri baseUrl, string title, IEnumerable<FeedEntry> entries, DateOnly asOf, string self = Routes.Feed)
    {
        string root = XmlText.Escape(baseUrl.AbsoluteUri.TrimEnd('/') + "/");
        FeedEntry[] newest = [.. entries.OrderByDescending(e => e.Date).ThenBy(e => e.Key, StringComparer.Ordinal).Take(MaxEntries)];
        var feed = new StringBuilder("""<?xml version="1.0" encoding="UTF-8"?>""")
            .Append("\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n")
            .Append(CultureInfo.InvariantCulture, $"<id>{root}{self}</id>\n<title>{XmlText.Escape(title)}</title>\n")
            .Append(newest.Length == 0 ? "<subtitle>No change has been recorded yet.</subtitle>\n" : "<subtitle>Tools added, removed, redefined and judged anew.</subtitle>\n")
            .Append(CultureInfo.InvariantCulture, $"<updated>{Day(newest.Length == 0 ? asOf : newest[0].Date)}</updated>\n")
            .Append(CultureInfo.InvariantCulture, $"<author><name>{XmlText.Escape(title)}</name></author>\n")
            .Append(CultureInfo.InvariantCulture, $"<link rel=\"self\" href=\"{root}{self}\"/>\n<link href=\"{root}{Routes.Changes}\"/>\n");
        foreach (FeedEntry entry in newest)
            Append(feed, entry, root);
        return Encoding.UTF8.GetBytes(feed.Append("</feed>\n").ToString());
    }

    private static void Append(StringBuilder feed, FeedEntry entry, string root) => feed
        .Append(CultureInfo.InvariantCulture, $"<entry>\n<id>{root}{Routes.Change(entry.Key)}</id>\n")
        .Append(CultureInfo.InvariantCulture, $"<title>{XmlText.Escape(entry.Title)}</title>\n<updated>{Day(entry.Date)}</updated>\n")
        .Append(CultureInfo.InvariantCulture, $"<link href=\"{root}{XmlText.Escape(entry.Path)}\"/>\n<summary>{XmlText.Escape(entry.Summary)}</summary>\n</entry>\n");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
}
