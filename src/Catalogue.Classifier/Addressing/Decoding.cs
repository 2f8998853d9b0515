using System.Buffers;
using System.Text;

namespace Catalogue.Classifier.Addressing;

/// <summary>Text in another writing that a model reads all the same: base64, hexadecimal, letters set apart, shifted by thirteen, or backwards.</summary>
internal static class Decoding
{
    private const int ShortestBase64 = 20, ShortestHex = 8, ShortestSpaced = 10, LongestCommon = 5;

    private static readonly SearchValues<char> Base64Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=");
    private static readonly SearchValues<char> HexLetters = SearchValues.Create("0123456789ABCDEFabcdef ");
    private static readonly SearchValues<char> Between = SearchValues.Create(" ,.;:\n");

    private static readonly HashSet<string> Common = ["the", "to", "and", "of", "a", "in", "is", "it", "you", "that", "for", "on", "with", "this", "not", "all", "user", "tool", "call", "read", "send", "file", "from", "any", "every", "when"];

    /// <summary>Each stretch that decodes to words, with what it says.</summary>
    public static IEnumerable<(int Start, int End, string Decoded)> Of(string text)
    {
        foreach ((int start, int end) in Runs(text, Base64Letters, ShortestBase64))
        {
            if (Base64(text.AsSpan(start, end - start)) is { } decoded)
                yield return (start, end, decoded);
        }
        foreach ((int start, int end) in Runs(text, HexLetters, ShortestHex * 3))
        {
            if (Hex(text.AsSpan(start, end - start)) is { } decoded)
                yield return (start, end, decoded);
        }
        if (Spaced(text) is { } spaced)
            yield return spaced;
        foreach ((int start, int end) in Strange(text))
        {
            string stretch = text[start..end];
            foreach (string read in new[] { Shifted(stretch), Backwards(stretch) })
            {
                if (CommonWords(read, most: 3) == 3)
                    yield return (start, end, read);
            }
        }
    }

    private static List<(int Start, int End)> Runs(ReadOnlySpan<char> text, SearchValues<char> of, int shortest)
    {
        List<(int, int)> runs = [];
        for (int at = 0; at < text.Length;)
        {
            int start = text[at..].IndexOfAny(of);
            if (start < 0)
                break;
            start += at;
            int length = text[start..].IndexOfAnyExcept(of);
            int end = length < 0 ? text.Length : start + length;
            if (end - start >= shortest)
                runs.Add((start, end));
            at = end;
        }
        return runs;
    }

    private static string? Base64(ReadOnlySpan<char> run)
    {
        Span<byte> bytes = new byte[run.Length];
        string padded = run.TrimEnd('=').ToString();
        padded = padded.PadRight(padded.Length + ((4 - (padded.Length % 4)) % 4), '=');
        return padded.Length % 4 == 0 && Convert.TryFromBase64String(padded, bytes, out int count) ? Words(bytes[..count]) : null;
    }

    private static string? Hex(ReadOnlySpan<char> run)
    {
        var bytes = new List<byte>();
        foreach (Range range in run.Split(' '))
        {
            ReadOnlySpan<char> pair = run[range];
            if (pair.IsEmpty)
                continue;
            if (pair.Length != 2 || !byte.TryParse(pair, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out byte value))
                return null;
            bytes.Add(value);
        }
        return bytes.Count >= ShortestHex ? Words([.. bytes]) : null;
    }

    // Printable, and words with blanks between them.
    private static string? Words(ReadOnlySpan<byte> bytes)
    {
        foreach (byte one in bytes)
        {
            if (one is < 0x20 or > 0x7E && one is not ((byte)'\n' or (byte)'\r' or (byte)'\t'))
                return null;
        }
        string text = Uri.UnescapeDataString(Encoding.ASCII.GetString(bytes));
        return bytes.Length >= 8 && text.AsSpan().ContainsAny(' ', '/', '_') ? text : null;
    }

    // "i g n o r e   a l l": single letters with blanks between them.
    private static (int, int, string)? Spaced(string text)
    {
        for (int at = 0; at < text.Length;)
        {
            int letters = 0, end = at;
            for (; IsApart(text, end); letters++)
                end = NextApart(text, end);
            if (letters >= ShortestSpaced)
                return (at, end, Joined(text, at, end));
            at = Math.Max(end, at + 1);
        }
        return null;
    }

    private static bool IsApart(string text, int at) => at < text.Length && (at + 1 >= text.Length || text[at + 1] == ' ') && char.IsLetter(text[at]);

    private static int NextApart(string text, int at)
    {
        int next = at + 1;
        while (next < text.Length && text[next] == ' ')
            next++;
        return next;
    }

    // More than one blank parts words.
    private static string Joined(string text, int from, int to)
    {
        var read = new StringBuilder();
        for (int at = from; at < to;)
        {
            int next = NextApart(text, at);
            read.Append(text[at]);
            if (next - at > 2)
                read.Append(' ');
            at = next;
        }
        return read.ToString();
    }

    // Sentences of letters in which no common word stands.
    private static IEnumerable<(int Start, int End)> Strange(string text)
    {
        foreach ((int from, int to, _) in Stretches.Of(text))
        {
            ReadOnlySpan<char> stretch = text.AsSpan(from, to - from);
            if (stretch.Length is > 30 and < 2_000 && stretch.Count(' ') >= 4 && !stretch.ContainsAnyInRange('\u0080', '\uFFFF') && CommonWords(stretch, most: 1) == 0)
                yield return (from, to);
        }
    }

    // Counts no further than asked for.
    private static int CommonWords(ReadOnlySpan<char> text, int most)
    {
        var common = Common.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[LongestCommon];
        int found = 0;
        foreach (Range range in text.SplitAny(Between))
        {
            ReadOnlySpan<char> word = text[range];
            if (word.Length is > 0 and <= LongestCommon && common.Contains(lower[..word.ToLowerInvariant(lower)]) && ++found == most)
                break;
        }
        return found;
    }

    private static string Shifted(string text) => string.Create(text.Length, text, static (into, from) =>
    {
        for (int i = 0; i < from.Length; i++)
            into[i] = from[i] switch { >= 'a' and <= 'z' => (char)('a' + ((from[i] - 'a' + 13) % 26)), >= 'A' and <= 'Z' => (char)('A' + ((from[i] - 'A' + 13) % 26)), _ => from[i] };
    });

    private static string Backwards(string text)
    {
        char[] letters = text.ToCharArray();
        Array.Reverse(letters);
        return new string(letters);
    }
}
