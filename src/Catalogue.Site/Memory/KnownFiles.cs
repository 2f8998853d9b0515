using Catalogue.Site.Routing;

namespace Catalogue.Site.Memory;

/// <summary>The files of the last build by the server that they belong to.</summary>
/// <param name="sorted">Path and length, by path.</param>
internal sealed class KnownFiles(IReadOnlyList<(string Path, long Length)> sorted)
{
    /// <summary>Files of one server.</summary>
    public IEnumerable<(string Path, long Length)> Of(string slug) =>
        Routes.PrefixesOf(slug).SelectMany(Below).Where(f => Routes.OwnerOf(f.Path) == slug);

    /// <summary>Files whose paths begin so.</summary>
    public IEnumerable<(string Path, long Length)> Below(string prefix)
    {
        for (int at = FirstFrom(prefix); at < sorted.Count && sorted[at].Path.StartsWith(prefix, StringComparison.Ordinal); at++)
            yield return sorted[at];
    }

    private int FirstFrom(string prefix)
    {
        (int low, int high) = (0, sorted.Count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(sorted[middle].Path, prefix) < 0 ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
