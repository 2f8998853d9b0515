using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Catalogue.Site.Output;
using Catalogue.Site.Routing;

namespace Catalogue.Site.Search;

/// <summary>
/// Cuts sorted keys into files. A prefix whose keys fit has one file. One whose keys do not keeps its best results; its branches, one letter
/// longer, go into files of their own, small neighbours together. One object a thread.
/// </summary>
internal sealed class SearchShards(OutputFolder output, SearchKeys keys, SearchRows rows)
{
    private readonly SearchCost cost = new(rows);
    private readonly ArrayBufferWriter<byte> buffer = new(SearchShard.MaxBytes * 2);

    // Longer file names serve nobody; of keys that agree so far only the best are kept.
    private const int MaxFileName = 150;

    /// <summary>Writes all files of one first letter.</summary>
    public void WriteRoot(char first, List<SearchPosting> postings)
    {
        Span<SearchPosting> sorted = CollectionsMarshal.AsSpan(postings);
        sorted.Sort(Compare);
        string name = FileName([first]);
        (SearchShard shard, string deeper, bool more) = Cut(sorted, name, depth: 1);
        shard.WriteTo(buffer, output, name + ".json", deeper, more);
    }

    private static string FileName(ReadOnlySpan<char> prefix)
    {
        // The letter in front keeps prefixes such as "con" from being names that Windows refuses.
        var name = new StringBuilder($"{Routes.SearchFolder}/{prefix[0]}/k-");
        foreach (char c in prefix)
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_' or '.' or '@')
                name.Append(c);
            else if (c == ' ')
                name.Append('+');
            else
                name.Append('~').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }
        return name.ToString();
    }

    private int Compare(SearchPosting a, SearchPosting b)
    {
        int order = keys.Compare(a, b);
        if (order == 0)
            order = a.Match.CompareTo(b.Match);
        return order == 0 ? rows.RankOf(a).CompareTo(rows.RankOf(b)) : order;
    }

    // What lies in the file of a prefix, which deeper files there are (as SearchShard writes it), and whether anything lies in those.
    private (SearchShard Shard, string Deeper, bool More) Cut(ReadOnlySpan<SearchPosting> range, string name, int depth)
    {
        var shard = new SearchShard(rows);
        cost.Restart();
        if (cost.Fit(range))
        {
            Add(shard, range);
            return (shard, "", false);
        }
        if (keys.KeyOf(range[0])[0] != SearchKeys.Scope)
            Add(shard, [.. SearchBest.Of(range, keys, rows, cost)]);
        int ended = 0;
        while (ended < range.Length && range[ended].Length <= depth)
            ended++;
        bool canBranch = name.Length < MaxFileName;
        AddBest(shard, canBranch ? range[..ended] : range);
        return (shard, canBranch ? WriteBranches(range[ended..], depth) : "", true);
    }

    private string WriteBranches(ReadOnlySpan<SearchPosting> range, int depth)
    {
        var deeper = new StringBuilder();
        for (int from = 0; from < range.Length;)
        {
            int to = EndOfBranch(range, from, depth);
            cost.Restart();
            bool fits = cost.Fit(range[from..to]);
            var letters = new StringBuilder().Append(keys.KeyOf(range[from])[depth]);
            while (fits && to < range.Length)
            {
                int end = EndOfBranch(range, to, depth);
                fits = cost.Fit(range[to..end]);
                if (!fits)
                    break;
                letters.Append(keys.KeyOf(range[to])[depth]);
                to = end;
            }
            deeper.Append(deeper.Length == 0 ? "" : ",").Append(letters).Append(WriteFile(range[from..to], depth + 1));
            from = to;
        }
        return deeper.ToString();
    }

    private string WriteFile(ReadOnlySpan<SearchPosting> part, int depth)
    {
        string name = FileName(keys.KeyOf(part[0])[..depth]);
        (SearchShard shard, string deeper, bool more) = Cut(part, name, depth);
        shard.WriteTo(buffer, output, name + ".json", deeper: "", more);
        return deeper.Length == 0 ? "" : $"({deeper})";
    }

    private int EndOfBranch(ReadOnlySpan<SearchPosting> range, int from, int depth)
    {
        char letter = keys.KeyOf(range[from])[depth];
        // Keys are sorted and agree up to here.
        int inside = from, outside = range.Length;
        while (inside + 1 < outside)
        {
            int middle = (inside + outside) / 2;
            if (keys.KeyOf(range[middle])[depth] == letter)
                inside = middle;
            else
                outside = middle;
        }
        return outside;
    }

    private void Add(SearchShard shard, ReadOnlySpan<SearchPosting> range)
    {
        foreach (SearchPosting posting in range)
            shard.Add(posting, keys.KeyOf(posting));
    }

    // Keys that end with the prefix cannot branch: as many as fit, best first.
    private void AddBest(SearchShard shard, ReadOnlySpan<SearchPosting> range)
    {
        cost.Restart();
        foreach (SearchPosting posting in range.ToArray().OrderBy(p => p.Match).ThenBy(rows.RankOf))
        {
            cost.Add(posting);
            if (cost.Total > SearchShard.MaxBytes / 2)
                break;
            shard.Add(posting, keys.KeyOf(posting));
        }
    }
}
