using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Addressing;

/// <summary>What a word does in a sentence that may be meant for a model, in any of the languages of <c>Words/said.txt</c>.</summary>
internal static class UtteranceGroups
{
    private static readonly Dictionary<string, string> Whole = [];
    private static readonly List<(string Stem, string Group)> Stems = [];

    static UtteranceGroups()
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

    /// <summary>The word's group, or null.</summary>
    public static string? Of(Word word)
    {
        if (Whole.TryGetValue(word.Text, out string? group) || Whole.TryGetValue(word.Lemma, out group))
            return group;
        foreach ((string stem, string of) in Stems)
        {
            if (word.Text.StartsWith(stem, StringComparison.Ordinal))
                return of;
        }
        return null;
    }
}
