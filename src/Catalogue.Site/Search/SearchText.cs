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

    private readonly Dictionary<string, List<int>> tools = new(StringComparer.Ordinal);

    public void Add(int tool, List<string> words, List<string> nameWords)
    {
        foreach (string word in words.Distinct(StringComparer.Ordinal))
        {
            if (word.Length < MinLength || Ignored.Contains(word) || nameWords.Contains(word))
                continue;
            if (!tools.TryGetValue(word, out List<int>? list))
                tools.Add(word, list = []);
            list.Add(tool);
        }
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
