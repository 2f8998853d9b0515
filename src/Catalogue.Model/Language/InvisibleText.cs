using System.Text;

namespace Catalogue.Model.Language;

/// <summary>Writes characters that nobody sees, or that turn what is seen, as <c>\u202e</c>: as JSON reads them back, and as a person notices them.</summary>
public static class InvisibleText
{
    /// <summary>Without line breaks and tabs, which a writer of JSON escapes itself.</summary>
    public static string Escaped(string text) => Escaped(text, oneLine: false);

    /// <summary>
    /// With line breaks and tabs, for a terminal: names come from strangers, and nothing in them may steer what its reader sees.
    /// </summary>
    public static string EscapedOnOneLine(string text) => Escaped(text, oneLine: true);

    private static string Escaped(string text, bool oneLine)
    {
        if (text.AsSpan().IndexOfAny(InvisibleCharacters.Suspects) < 0 && !(oneLine && text.AsSpan().ContainsAny('\t', '\n')))
            return text;
        var escaped = new StringBuilder(text.Length + 32);
        for (int i = 0; i < text.Length;)
        {
            int length = InvisibleCharacters.LengthAt(text, i);
            if (InvisibleCharacters.IsHiddenAt(text, i) || (oneLine && text[i] is '\t' or '\n' or '\r'))
                Append(escaped, text.AsSpan(i, length));
            else
                escaped.Append(text, i, length);
            i += length;
        }
        return escaped.ToString();
    }

    private static void Append(StringBuilder escaped, ReadOnlySpan<char> hidden)
    {
        foreach (char c in hidden)
            escaped.Append("\\u").Append(((int)c).ToString("x4"));
    }
}
