using System.Text;

namespace Catalogue.Classifier.Addressing;

/// <summary>
/// A text as a model reads it: without characters that split words unseen and without terminal escapes, tag characters as the letters that
/// they stand for; with the way back to where each character stood.
/// </summary>
internal sealed class Readout
{
    private readonly int[]? places;
    private readonly bool[]? hidden;

    private Readout(string text, int[]? places, bool[]? hidden)
    {
        Text = text;
        this.places = places;
        this.hidden = hidden;
    }

    public string Text { get; }

    public static Readout Of(string raw)
    {
        if (!raw.AsSpan().ContainsAnyInRange('\u0080', '\uFFFF') && !raw.Contains('\u001b', StringComparison.Ordinal))
            return new Readout(raw, null, null);
        var text = new StringBuilder(raw.Length);
        var from = new List<int>(raw.Length + 1);
        var unseens = new List<bool>(raw.Length + 1);
        bool concealed = false;
        for (int at = 0; at < raw.Length; at++)
        {
            int skipped = Escape(raw, at, ref concealed);
            if (skipped > 0)
            {
                at += skipped - 1;
                continue;
            }
            (char letter, int length, bool unseen) = Letter(raw, at);
            if (letter != '\0')
            {
                text.Append(letter);
                from.Add(at);
                unseens.Add(unseen || concealed);
            }
            at += length - 1;
        }
        from.Add(raw.Length);
        unseens.Add(false);
        return new Readout(text.ToString(), [.. from], [.. unseens]);
    }

    /// <summary>Where a character of <see cref="Text"/> stands in the text as written.</summary>
    public int At(int position) => places is null ? position : places[position];

    /// <summary>Whether a character in a stretch is one that nobody sees.</summary>
    public bool IsHidden(int from, int to) => hidden is not null && hidden.AsSpan(from, to - from).Contains(true);

    // A tag character is the letter it repeats; what has no width is nothing.
    private static (char Letter, int Length, bool Unseen) Letter(string raw, int at)
    {
        char c = raw[at];
        if (c == '\uDB40' && at + 1 < raw.Length && raw[at + 1] is >= '\uDC20' and <= '\uDC7E')
            return ((char)(raw[at + 1] - '\uDC00'), 2, true);
        if (c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD' or '\u180E' or '\u034F' or '\u061C' or '\u3164' or '\u115F' or '\u1160' or (>= '\u2061' and <= '\u2064') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or (>= '\uFE00' and <= '\uFE0F'))
            return ('\0', 1, false);
        return (c, 1, false);
    }

    // ESC [ … letter. Concealed text (8) is there for the model alone.
    private static int Escape(string raw, int at, ref bool concealed)
    {
        if (raw[at] != '\u001b' || at + 1 >= raw.Length || raw[at + 1] != '[')
            return raw[at] == '\u001b' ? 1 : 0;
        int end = at + 2;
        while (end < raw.Length && (char.IsAsciiDigit(raw[end]) || raw[end] is ';' or '?'))
            end++;
        string codes = raw[(at + 2)..end];
        concealed = codes.Split(';').Any(c => c is "8" or "30") || (concealed && codes is not ("" or "0" or "28" or "39"));
        return Math.Min(end + 1, raw.Length) - at;
    }
}
