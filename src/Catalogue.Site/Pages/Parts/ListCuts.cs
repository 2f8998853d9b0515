namespace Catalogue.Site.Pages.Parts;

/// <summary>
/// Where a long list is cut into pages: after a row whose key says so. With pages of equal length a new row would push one row from each page to the next, and
/// a night that changes a few tools would rewrite every list. Known as content-defined chunking (Muthitacharoen, Chen and Mazières, A Low-bandwidth Network File System, 2001).
/// </summary>
internal static class ListCuts
{
    /// <param name="rows">In the list's order.</param>
    /// <param name="size">Up to so many rows are one page; of more, each but the last holds between two thirds and four thirds of it.</param>
    /// <param name="key">What tells a row from all others, whatever else it shows.</param>
    /// <returns>Where each page ends, counted from the list's beginning; the last is the list's end.</returns>
    public static IReadOnlyList<int> Of<T>(IReadOnlyList<T> rows, int size, Func<T, string> key)
    {
        if (rows.Count <= size)
            return [rows.Count];
        (int least, int most) = (size * 2 / 3, size * 4 / 3);
        // So that nineteen of twenty pages end at a row of their own choice before they are full.
        uint one = (uint)Math.Max(1, size / 4);
        var ends = new List<int>();
        for (int at = 1, from = 0; at < rows.Count; at++)
        {
            int length = at - from;
            if (length >= most || (length >= least && Hash(key(rows[at - 1])) % one == 0))
                ends.Add(from = at);
        }
        ends.Add(rows.Count);
        return ends;
    }

    // FNV-1a, 32 bits (Fowler, Noll, Vo): the run-time's own hashes differ from run to run.
    private static uint Hash(string key)
    {
        uint hash = 2166136261;
        foreach (char c in key)
            hash = unchecked((hash ^ c) * 16777619);
        // The low bits of short keys differ least.
        return hash ^ (hash >> 15);
    }
}
