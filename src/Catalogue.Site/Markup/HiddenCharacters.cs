using System.Buffers;
using System.Text;

namespace Catalogue.Site.Markup;

/// <summary>Characters that a reader cannot see but a model reads: controls, format and bidirectional marks, variation selectors, tags.</summary>
internal static class HiddenCharacters
{
    /// <summary>UTF-16 code units at which a closer look is needed.</summary>
    public static SearchValues<char> Suspects { get; } = SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(IsSuspect)]);

    public static bool IsClean(string text) => text.AsSpan().IndexOfAny(Suspects) < 0;

    /// <summary>The same text with each hidden character named in brackets, for places that hold plain text only.</summary>
    public static string Shown(string text)
    {
        if (IsClean(text))
            return text;
        var shown = new StringBuilder(text.Length + 32);
        for (int i = 0; i < text.Length;)
        {
            int length = LengthAt(text, i);
            if (IsHiddenAt(text, i))
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
        length = LengthAt(text, index);
        if (!IsTag(CodePointAt(text, index)))
            return $"⟨{Label(CodePointAt(text, index))}⟩";
        return $"⟨tags: {Spelled(text, index, out length)}⟩";
    }

    /// <summary>What a run of tag characters spells in ASCII.</summary>
    public static string Spelled(ReadOnlySpan<char> text, int index, out int length)
    {
        var words = new StringBuilder();
        int at = index;
        for (; at < text.Length && CodePointAt(text, at) is var code && IsTag(code); at += 2)
            words.Append((char)(code - 0xE0000));
        length = at - index;
        return words.ToString();
    }

    /// <summary>Whether the code point stands for a printable ASCII character.</summary>
    public static bool IsTag(int code) => code is >= 0xE0020 and < 0xE007F;

    public static int LengthAt(ReadOnlySpan<char> text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 1;

    public static int CodePointAt(ReadOnlySpan<char> text, int index) =>
        LengthAt(text, index) == 2 ? char.ConvertToUtf32(text[index], text[index + 1]) : text[index];

    /// <summary>Joiners inside emoji and scripts that need them, and the emoji selector, belong to visible writing.</summary>
    public static bool IsHiddenAt(ReadOnlySpan<char> text, int index)
    {
        int code = CodePointAt(text, index);
        return code switch
        {
            '\t' or '\n' or '\r' => false,
            0x200C or 0x200D => !(index > 0 && text[index - 1] >= 0x300 && index + 1 < text.Length && text[index + 1] >= 0x300),
            0xFE0F => !(index > 0 && (text[index - 1] >= 0x80 || text[index - 1] is '#' or '*' or (>= '0' and <= '9'))),
            _ => IsHidden(code),
        };
    }

    public static string Label(int code) => $"U+{code:X4}";

    public static string Name(int code) => code switch
    {
        < 0x20 or (>= 0x7F and < 0xA0) => "control character",
        0xAD => "soft hyphen",
        0x200B => "zero width space",
        0x200C => "zero width non-joiner",
        0x200D => "zero width joiner",
        0x200E or 0x200F or 0x061C => "directional mark",
        >= 0x202A and <= 0x202E => "bidirectional override",
        >= 0x2066 and <= 0x2069 => "bidirectional isolate",
        0x2060 => "word joiner",
        0xFEFF => "zero width no-break space",
        >= 0xD800 and <= 0xDFFF => "half a surrogate pair",
        (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) => "variation selector",
        >= 0xE0000 and <= 0xE007F => "tag character",
        _ => "invisible character",
    };

    private static bool IsSuspect(char c) => c is not ('\t' or '\n') && (char.IsSurrogate(c) || IsHidden(c));

    private static bool IsHidden(int code) => code switch
    {
        < 0x20 or (>= 0x7F and < 0xA0) or 0xAD or 0x034F or 0x061C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 => true,
        >= 0x180B and <= 0x180F => true,
        (>= 0x200B and <= 0x200F) or (>= 0x2028 and <= 0x202E) or (>= 0x2060 and <= 0x206F) => true,
        0x3164 or 0xFEFF or 0xFFA0 or (>= 0xFE00 and <= 0xFE0F) or (>= 0xFFF9 and <= 0xFFFB) => true,
        >= 0xD800 and <= 0xDFFF => true,
        >= 0xFDD0 and <= 0xFDEF => true,
        >= 0xE0000 and <= 0xE0FFF => true,
        _ => (code & 0xFFFE) == 0xFFFE,
    };
}
