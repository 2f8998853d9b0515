using System.Text;
using Catalogue.Model.Changes;

namespace Catalogue.Sources.Changes;

/// <summary>Compares two texts word by word.</summary>
internal static class WordDiff
{
    // Beyond this many pairs of words what stands between the common start and end counts as rewritten.
    private const int MostCells = 4_000_000;

    // Context around a change; what was added or removed is kept much longer, for it is what a reader came for.
    private const int KeptLength = 240;
    private const int ChangedLength = 4_000;

    /// <summary>The pieces in order; put together, the kept and removed ones are the old text, the kept and added ones the new. Empty where both are the same.</summary>
    public static IReadOnlyList<TextRun> Of(string? before, string? after)
    {
        if ((before ?? "") == (after ?? ""))
            return [];
        string[] old = Words(before ?? ""), now = Words(after ?? "");
        int start = 0, end = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start])
            start++;
        while (end < old.Length - start && end < now.Length - start && old[^(end + 1)] == now[^(end + 1)])
            end++;
        var runs = new Runs();
        runs.Add(TextRunKind.Kept, old.AsSpan(0, start));
        Middle(old.AsSpan(start, old.Length - start - end), now.AsSpan(start, now.Length - start - end), runs);
        runs.Add(TextRunKind.Kept, old.AsSpan(old.Length - end));
        return runs.Finish();
    }

    private static void Middle(ReadOnlySpan<string> old, ReadOnlySpan<string> now, Runs runs)
    {
        if ((long)old.Length * now.Length > MostCells)
        {
            runs.Add(TextRunKind.Removed, old);
            runs.Add(TextRunKind.Added, now);
            return;
        }
        int[,] common = Common(old, now);
        int i = 0, j = 0;
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                runs.Add(TextRunKind.Kept, old.Slice(i++, 1));
                j++;
            }
            else if (i < old.Length && (j == now.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                runs.Add(TextRunKind.Removed, old.Slice(i++, 1));
            }
            else
            {
                runs.Add(TextRunKind.Added, now.Slice(j++, 1));
            }
        }
    }

    // Length of the longest common subsequence of what follows each pair of places.
    private static int[,] Common(ReadOnlySpan<string> old, ReadOnlySpan<string> now)
    {
        int[,] common = new int[old.Length + 1, now.Length + 1];
        for (int i = old.Length - 1; i >= 0; i--)
        {
            for (int j = now.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }
        return common;
    }

    // A word, a stretch of blanks, or one other character; never half a character.
    private static string[] Words(string text)
    {
        var words = new List<string>();
        for (int at = 0; at < text.Length;)
        {
            int from = at;
            int kind = KindOf(text[at++]);
            if (kind == 0 && char.IsHighSurrogate(text[from]) && at < text.Length && char.IsLowSurrogate(text[at]))
                at++;
            while (kind != 0 && at < text.Length && KindOf(text[at]) == kind)
                at++;
            words.Add(text[from..at]);
        }
        return [.. words];
    }

    private static int KindOf(char c) => char.IsLetterOrDigit(c) || c is '_' or '\'' ? 1 : char.IsWhiteSpace(c) ? 2 : 0;

    /// <summary>Joins words into runs. Between two changes removed text comes before added text, and a blank or a dot that both happen to share is no reason to cut them up.</summary>
    private sealed class Runs
    {
        private readonly List<TextRun> runs = [];
        private readonly StringBuilder kept = new(), removed = new(), added = new();

        public void Add(TextRunKind kind, ReadOnlySpan<string> words)
        {
            if (words.IsEmpty)
                return;
            if (kind != TextRunKind.Kept && kept.Length > 0)
                Join();
            (kind switch { TextRunKind.Kept => kept, TextRunKind.Removed => removed, _ => added }).AppendJoin("", words);
        }

        public List<TextRun> Finish()
        {
            Flush();
            return runs;
        }

        private void Join()
        {
            if (removed.Length > 0 && added.Length > 0 && !kept.ToString().Any(char.IsLetterOrDigit))
            {
                removed.Append(kept);
                added.Append(kept);
                kept.Clear();
            }
            else
            {
                Flush();
            }
        }

        private void Flush()
        {
            foreach ((TextRunKind kind, StringBuilder text) in (ReadOnlySpan<(TextRunKind, StringBuilder)>)[(TextRunKind.Removed, removed), (TextRunKind.Added, added), (TextRunKind.Kept, kept)])
            {
                if (text.Length > 0)
                    runs.Add(Short(kind, text.ToString()));
                text.Clear();
            }
        }

        private static TextRun Short(TextRunKind kind, string text)
        {
            int most = kind == TextRunKind.Kept ? KeptLength : ChangedLength;
            if (text.Length <= most)
                return new TextRun(kind, text);
            int head = most / 2, tail = text.Length - (most / 2);
            // Never cuts a character in two.
            head -= char.IsHighSurrogate(text[head - 1]) ? 1 : 0;
            tail += char.IsLowSurrogate(text[tail]) ? 1 : 0;
            return new TextRun(kind, text[..head] + "…" + text[tail..], tail - head);
        }
    }
}
