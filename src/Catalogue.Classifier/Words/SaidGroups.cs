namespace Catalogue.Classifier.Words;

/// <summary>What a word does in a sentence that may be meant for a model, in any of the languages of <c>Words/said.txt</c>.</summary>
internal static class SaidGroups
{
    private static readonly Dictionary<string, string> Whole = [];
    private static readonly List<(string Stem, string Group)> Stems = [];

    static SaidGroups()
    {
        foreach ((string group, string words) in LexiconFile.Pairs("said"))
        {
            foreach (string word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (word.EndsWith('*'))
                    Stems.Add((word[..^1], group));
                else
                    Whole.TryAdd(word, group);
            }
        }
    }

    /// <summary>The group of a word as written or of its base form, or null.</summary>
    public static string? Of(string text, string lemma)
    {
        if (Whole.TryGetValue(text, out string? group) || Whole.TryGetValue(lemma, out group))
            return group;
        foreach ((string stem, string of) in Stems)
        {
            if (text.StartsWith(stem, StringComparison.Ordinal))
                return of;
        }
        return null;
    }
}
