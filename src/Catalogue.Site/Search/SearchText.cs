namespace Catalogue.Site.Search;

/// <summary>Words of summaries, the weakest way to a tool: a word that many summaries hold leads to a few of them only.</summary>
internal sealed class SearchText
{
    /// <summary>Tools that one word of a summary leads to.</summary>
    private const int MaxTools = 100;

    private const int MinLength = 3;

    private static readonly HashSet<string> Ignored = new(StringComparer.Ordinal)
    {
        "the", "and", "for", "with", "from", "this", "that", "are", "its", "all", "can", "any", "has", "have", "was", "will", "not", "but",
        "use", "used", "using", "tool", "into", "given", "you", "your", "one", "more", "such", "which", "when", "each", "other", "also", "by",
    };

    /// <summary>Words of a summary that are read.</summary>
    private const int MaxWords = 60;

    private readonly Dictionary<string, List<int>> tools = new(StringComparer.Ordinal);

    public void Add(int tool, string summary, List<string> nameWords)
    {
        var words = new SearchWordReader(summary, splitAtCase: false, stackalloc char[SearchWords.MaxWord]);
        var ignored = Ignored.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = 0; i < MaxWords && words.MoveNext(); i++)
        {
            ReadOnlySpan<char> word = words.Current;
            if (word.Length >= MinLength && !ignored.Contains(word) && !IsAmong(nameWords, word))
                Add(tool, word);
        }
    }

    private void Add(int tool, ReadOnlySpan<char> word)
    {
        var known = tools.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(word, out List<int>? list))
            known[word] = list = [];
        // A word may stand there twice.
        if (list.Count == 0 || list[^1] != tool)
            list.Add(tool);
    }

    private static bool IsAmong(List<string> words, ReadOnlySpan<char> word)
    {
        foreach (string other in words)
        {
            if (word.SequenceEqual(other))
                return true;
        }
        return false;
    }

    public void FileInto(SearchKeys keys, SearchRows rows)
    {
        foreach ((string word, List<int> list) in tools)
        {
            list.Sort((a, b) => rows.RankOf(a).CompareTo(rows.RankOf(b)));
            int start = keys.Store(word);
            foreach (int tool in list.Take(MaxTools))
                keys.File(start, word.Length, SearchMatch.Text, tool);
        }
    }
}
