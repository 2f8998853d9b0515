using System.Text;
using Catalogue.Model.Language;

namespace Catalogue.Site.Markup;

/// <summary>Shows the characters that a reader cannot see but a model reads, see <see cref="InvisibleCharacters"/>.</summary>
internal static class HiddenCharacters
{
    public static bool IsClean(string text) => text.AsSpan().IndexOfAny(InvisibleCharacters.Suspects) < 0;

    /// <summary>The same text with each hidden character named in brackets, for places that hold plain text only.</summary>
    public static string Shown(string text)
    {
        if (IsClean(text))
            return text;
        var shown = new StringBuilder(text.Length + 32);
        for (int i = 0; i < text.Length;)
        {
            int length = InvisibleCharacters.LengthAt(text, i);
            if (InvisibleCharacters.IsHiddenAt(text, i))
                shown.Append(Label(text, i, out length));
            else
                shown.Append(text, i, length);
            i += length;
        }
        return shown.ToString();
    }

    /// <summary>The hidden character at <paramref name="index"/> in brackets; a run of tag characters as the words it spells.</summary>
    /// <param name="length">UTF-16 code units that the label stands for.</param>
    public static string Label(ReadOnlySpan<char> text, int index, out int length)
    {
        length = InvisibleCharacters.LengthAt(text, index);
        if (!IsTag(InvisibleCharacters.CodePointAt(text, index)))
            return $"⟨{Label(InvisibleCharacters.CodePointAt(text, index))}⟩";
        return $"⟨tags: {Spelled(text, index, out length)}⟩";
    }

    /// <summary>What a run of tag characters spells in ASCII.</summary>
    public static string Spelled(ReadOnlySpan<char> text, int index, out int length)
    {
        var words = new StringBuilder();
        int at = index;
        for (; at < text.Length && InvisibleCharacters.CodePointAt(text, at) is var code && IsTag(code); at += 2)
            words.Append((char)(code - 0xE0000));
        length = at - index;
        return words.ToString();
    }

    /// <summary>Whether the code point stands for a printable ASCII character.</summary>
    public static bool IsTag(int code) => code is >= 0xE0020 and < 0xE007F;

    public static string Label(int code) => $"U+{code:X4}";
}
