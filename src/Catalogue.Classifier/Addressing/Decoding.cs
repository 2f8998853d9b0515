using System.Text;

namespace Catalogue.Classifier.Addressing;

/// <summary>Text in another writing that a model reads all the same: base64, hexadecimal, letters set apart, shifted by thirteen, or backwards.</summary>
internal static class Decoding
{
    private const int ShortestBase64 = 20, ShortestHex = 8, ShortestSpaced = 10;

    private static readonly HashSet<string> Common = ["the", "to", "and", "of", "a", "in", "is", "it", "you", "that", "for", "on", "with", "this", "not", "all", "user", "tool", "call", "read", "send", "file", "from", "any", "every", "when"];

    /// <summary>Each stretch that decodes to words, with what it says.</summary>
    public static IEnumerable<(int Start, int End, string Decoded)> Of(string text)
    {
        foreach ((int start, int end) in Runs(text, IsBase64, ShortestBase64))
        {
            if (Base64(text.AsSpan(start, end - start)) is { } decoded)
                yield return (start, end, decoded);
        }
        foreach ((int start, int end) in Runs(text, c => char.IsAsciiHexDigit(c) || c == ' ', ShortestHex * 3))
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
                if (CommonWords(read) >= 3)
                    yield return (start, end, read);
            }
        }
    }

    private static IEnumerable<(int Start, int End)> Runs(string text, Func<char, bool> fits, int shortest)
    {
        int start = -1;
        for (int at = 0; at <= text.Length; at++)
        {
            bool inside = at < text.Length && fits(text[at]);
            if (inside && start < 0)
                start = at;
            if (inside || start < 0)
                continue;
            if (at - start >= shortest)
                yield return (start, at);
            start = -1;
        }
    }

    private static bool IsBase64(char c) => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '=';

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
        int start = 0;
        for (int at = 0; at < text.Length;)
        {
            int letters = 0, end = at;
            var read = new StringBuilder();
            while (end < text.Length && char.IsLetter(text[end]) && (end + 1 >= text.Length || text[end + 1] == ' '))
            {
                letters++;
                read.Append(text[end]);
                int next = end + 1;
                while (next < text.Length && text[next] == ' ')
                    next++;
                if (next - end > 2)
                    read.Append(' ');
                end = next;
            }
            if (letters >= ShortestSpaced)
                return (at, end, read.ToString());
            start = end > at ? end : at + 1;
            at = start;
        }
        return null;
    }

    // Sentences of letters in which no common word stands.
    private static IEnumerable<(int Start, int End)> Strange(string text)
    {
        foreach ((int from, int to, _) in Stretches.Of(text))
        {
            ReadOnlySpan<char> stretch = text.AsSpan(from, to - from);
            if (stretch.Length is > 30 and < 2_000 && stretch.Count(' ') >= 4 && !stretch.ContainsAnyInRange('\u0080', '\uFFFF') && CommonWords(stretch.ToString()) == 0)
                yield return (from, to);
        }
    }

    private static int CommonWords(string text) => text.Split([' ', ',', '.', ';', ':', '\n'], StringSplitOptions.RemoveEmptyEntries).Count(w => Common.Contains(w.ToLowerInvariant()));

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
