using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Catalogue.Benchmarks;

/// <summary>Whether two sites hold the same HTML pages: the same paths, about the same bytes, and the same visible text in a sample of every kind of page.</summary>
internal static partial class SamePages
{
    private const int Sampled = 200;
    private const double BytesApart = 0.05;

    /// <exception cref="InvalidOperationException">They do not; the message shows the first difference.</exception>
    public static void Check(string ours, string theirs)
    {
        string[] pages = PagesOf(ours), others = PagesOf(theirs);
        if (pages.Except(others, StringComparer.Ordinal).Concat(others.Except(pages, StringComparer.Ordinal)).FirstOrDefault() is { } alone)
            throw new InvalidOperationException($"{pages.Length} pages in {ours}, {others.Length} in {theirs}; only one has {alone}");
        double bytes = BytesOf(theirs, pages) / (double)BytesOf(ours, pages);
        if (Math.Abs(bytes - 1) > BytesApart)
            throw new InvalidOperationException($"{theirs} has {bytes:0.000} times the bytes of {ours}");
        string[] sample = Sample(pages);
        foreach (string page in sample)
            CheckText(page, VisibleText(Path.Combine(ours, page)), VisibleText(Path.Combine(theirs, page)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{theirs}: the same {pages.Length} pages, {bytes:0.000} times the bytes, the same text on {sample.Length} pages"));
    }

    private static string[] PagesOf(string site) =>
        [.. Directory.EnumerateFiles(site, "*.html", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(site, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private static long BytesOf(string site, IEnumerable<string> pages) => pages.Sum(p => new FileInfo(Path.Combine(site, p)).Length);

    // As many of each kind, spread evenly, and the rest from all; a kind is a place in the tree and its depth.
    private static string[] Sample(string[] pages)
    {
        var kinds = pages.GroupBy(p => (p.Split('/')[0], p.Count(c => c == '/'))).ToArray();
        HashSet<string> taken = [.. kinds.SelectMany(k => Spread([.. k], Sampled / kinds.Length))];
        return [.. taken, .. Spread([.. pages.Where(p => !taken.Contains(p))], Sampled - taken.Count)];
    }

    private static IEnumerable<string> Spread(string[] pages, int count)
    {
        int most = Math.Clamp(count, 0, pages.Length);
        return Enumerable.Range(0, most).Select(i => pages[(int)((long)i * pages.Length / most)]);
    }

    private static string VisibleText(string file) => Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(File.ReadAllText(file), "")), " ");

    private static void CheckText(string page, string ours, string theirs)
    {
        if (ours == theirs)
            return;
        int at = Enumerable.Range(0, Math.Min(ours.Length, theirs.Length)).FirstOrDefault(i => ours[i] != theirs[i], Math.Min(ours.Length, theirs.Length));
        throw new InvalidOperationException($"{page} differs: '{Around(ours, at)}' with us, '{Around(theirs, at)}' there");
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)];

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 10_000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.None, 10_000)]
    private static partial Regex Spaces();
}
