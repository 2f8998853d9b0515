using System.Text;

namespace Catalogue.Scanner.Engine.Syntax;

/// <summary>
/// Which texts hold a stretch of letters, digits and underscores. Every word of the texts stands in it once, so that a name is looked for in a
/// fraction of what the texts are; the answer is that of looking through all of them.
/// </summary>
internal sealed class WordIndex
{
    // All words, each behind a line end.
    private readonly string words;

    // Where each word begins, ascending.
    private readonly List<int> starts = [];

    // Places of a word as a chain: its newest, and from each to the one before it, or -1.
    private readonly List<int> newest = [];
    private readonly List<(int Text, int Before)> places = [];
    private readonly int texts;

    public WordIndex(IReadOnlyList<string> texts)
    {
        this.texts = texts.Count;
        var all = new StringBuilder();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var byWord = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int text = 0; text < texts.Count; text++)
        {
            ReadOnlySpan<char> left = texts[text];
            while (Next(ref left) is { IsEmpty: false } word)
            {
                if (!byWord.TryGetValue(word, out int number))
                {
                    byWord[word] = number = starts.Count;
                    starts.Add(all.Append('\n').Length);
                    newest.Add(-1);
                    all.Append(word);
                }
                if (newest[number] < 0 || places[newest[number]].Text != text)
                {
                    places.Add((text, newest[number]));
                    newest[number] = places.Count - 1;
                }
            }
        }
        words = all.Append('\n').ToString();
    }

    /// <summary>Whether the index can answer for a name.</summary>
    public static bool Knows(string name) => name.Length > 0 && name.All(IsInner);

    /// <summary>Numbers of the texts that hold a name, alone or inside a longer word, ascending.</summary>
    public IEnumerable<int> Holding(string name)
    {
        var holds = new bool[texts];
        for (int at = words.IndexOf(name, StringComparison.Ordinal); at >= 0; at = words.IndexOf(name, at, StringComparison.Ordinal))
        {
            int number = starts.BinarySearch(at) is var found && found < 0 ? ~found - 1 : found;
            for (int place = newest[number]; place >= 0; place = places[place].Before)
                holds[places[place].Text] = true;
            at = words.IndexOf('\n', at);
        }
        return Enumerable.Range(0, texts).Where(t => holds[t]);
    }

    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> left)
    {
        int start = 0;
        while (start < left.Length && !IsInner(left[start]))
            start++;
        int end = start;
        while (end < left.Length && IsInner(left[end]))
            end++;
        ReadOnlySpan<char> word = left[start..end];
        left = left[end..];
        return word;
    }

    // What is beyond ASCII counts as a letter: a word may be too long, and what it holds is found all the same.
    private static bool IsInner(char c) => c >= Ascii.Length || Ascii[c] != 0;

    private static ReadOnlySpan<byte> Ascii =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
    ];
}
