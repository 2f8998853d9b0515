namespace Catalogue.Cli.Screen;

/// <summary>Words that someone may have meant.</summary>
internal static class Nearest
{
    private const int MostShown = 5;

    /// <summary>The words that differ least from one, none where all differ in more than a third of it.</summary>
    public static IReadOnlyList<string> To(string word, IEnumerable<string> words)
    {
        int most = Math.Max(1, word.Length / 3);
        return [.. words.Distinct(StringComparer.Ordinal).Select(w => (Word: w, Distance: Distance(word, w, most))).Where(w => w.Distance <= most).OrderBy(w => w.Distance).ThenBy(w => w.Word, StringComparer.Ordinal).Take(MostShown).Select(w => w.Word)];
    }

    /// <summary>Whether two words differ in at most a third of the first.</summary>
    public static bool Is(string word, string other) => Math.Max(1, word.Length / 3) is var most && Distance(word, other, most) <= most;

    /// <summary>As a sentence that begins with a blank, empty where there are none.</summary>
    public static string Question(string word, IEnumerable<string> words) => To(word, words) is { Count: > 0 } near ? $" Did you mean {string.Join(", ", near)}?" : "";

    // Letters put in, left out, changed or swapped; no more than a few are counted.
    private static int Distance(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
            return most + 1;
        int[] before = new int[b.Length + 1];
        int[] last = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int[] row = new int[b.Length + 1];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                bool isSame = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]);
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (isSame ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, last) = (last, row);
        }
        return last[b.Length];
    }
}
