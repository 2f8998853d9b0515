using System.Buffers;

namespace Catalogue.Model.Language;

/// <summary>
/// The one table of characters that a reader does not see, or that turn what is seen: controls, format and directional marks, separators, fillers,
/// variation selectors, tags, and what is no character at all (Unicode's Default_Ignorable_Code_Point and Bidi_Control, and the noncharacters).
/// </summary>
public static class InvisibleCharacters
{
    private const int Flag = 0x1F3F4, TagEnd = 0xE007F, MostFlagTags = 6;

    /// <summary>First and last code point of each range, ascending.</summary>
    public static IReadOnlyList<(int First, int Last)> Ranges { get; } =
    [
        (0x00, 0x1F), (0x7F, 0x9F), (0xAD, 0xAD), (0x034F, 0x034F), (0x061C, 0x061C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F),
        (0x200B, 0x200F), (0x2028, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xD800, 0xDFFF), (0xFDD0, 0xFDEF), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF),
        (0xFFA0, 0xFFA0), (0xFFF0, 0xFFFB), (0xFFFE, 0xFFFF), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
    ];

    /// <summary>UTF-16 code units at which a closer look is needed: line breaks and tabs are not among them.</summary>
    public static SearchValues<char> Suspects { get; } =
        SearchValues.Create([.. Enumerable.Range(0, 0x10000).Where(c => c is not ('\t' or '\n') && IsInvisible(c)).Select(c => (char)c)]);

    /// <summary>Whether the table holds the code point, wherever it stands.</summary>
    public static bool IsInvisible(int code)
    {
        foreach ((int first, int last) in Ranges)
        {
            if (code <= last)
                return code >= first;
        }
        // The last two code points of each further plane.
        return (code & 0xFFFE) == 0xFFFE;
    }

    /// <summary>
    /// Whether the character hides something here. White space, joiners inside scripts and emoji that need them, the emoji selector behind its emoji,
    /// a directional mark beside right-to-left writing and the tags of a flag belong to visible writing; a run of them does not.
    /// </summary>
    public static bool IsHiddenAt(ReadOnlySpan<char> text, int index)
    {
        int code = CodePointAt(text, index);
        return code switch
        {
            '\t' or '\n' or '\r' => false,
            0x200C or 0x200D => !Joins(text, index),
            0x200E or 0x200F or 0x061C => !Turns(text, index),
            0xFE0E or 0xFE0F => !Selects(text, index),
            >= 0xE0020 and <= TagEnd => !IsOfFlag(text, index),
            _ => IsInvisible(code),
        };
    }

    public static int LengthAt(ReadOnlySpan<char> text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 1;

    public static int CodePointAt(ReadOnlySpan<char> text, int index) =>
        LengthAt(text, index) == 2 ? char.ConvertToUtf32(text[index], text[index + 1]) : text[index];

    public static string NameOf(int code) => code switch
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

    // Behind a letter that joins or an emoji, and with nothing hidden behind it.
    private static bool Joins(ReadOnlySpan<char> text, int index) =>
        Before(text, index) is { } before && CodePointAt(text, before) is var code && code >= 0x300
        && (!IsInvisible(code) || (code is 0xFE0F && Selects(text, before))) && !IsInvisibleBehind(text, index);

    private static bool Turns(ReadOnlySpan<char> text, int index)
    {
        int? before = Before(text, index);
        int behind = index + 1;
        if ((before is { } b && IsInvisible(CodePointAt(text, b)) && text[b] >= ' ') || IsInvisibleBehind(text, index))
            return false;
        return (before is { } at && IsRightToLeft(CodePointAt(text, at))) || (behind < text.Length && IsRightToLeft(CodePointAt(text, behind)));
    }

    private static bool Selects(ReadOnlySpan<char> text, int index) =>
        Before(text, index) is { } before && CodePointAt(text, before) is var code && !IsInvisible(code) && (code >= 0x80 || code is '#' or '*' or (>= '0' and <= '9'));

    private static bool IsInvisibleBehind(ReadOnlySpan<char> text, int index) =>
        index + 1 < text.Length && text[index + 1] is not ('\t' or '\n' or '\r') && IsInvisible(CodePointAt(text, index + 1));

    // England, Scotland and Wales: a black flag, at most six tags, the last of which ends it.
    private static bool IsOfFlag(ReadOnlySpan<char> text, int index)
    {
        int first = index, end = index;
        while (Before(text, first) is { } before && CodePointAt(text, before) is >= 0xE0020 and <= TagEnd)
            first = before;
        while (end < text.Length && CodePointAt(text, end) is >= 0xE0020 and < TagEnd)
            end += 2;
        return end < text.Length && CodePointAt(text, end) == TagEnd && (end - first) / 2 < MostFlagTags
            && Before(text, first) is { } flag && CodePointAt(text, flag) == Flag;
    }

    private static bool IsRightToLeft(int code) =>
        code is (>= 0x0590 and <= 0x08FF and not 0x061C) or (>= 0xFB1D and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);

    private static int? Before(ReadOnlySpan<char> text, int index) =>
        index == 0 ? null : index > 1 && char.IsLowSurrogate(text[index - 1]) && char.IsHighSurrogate(text[index - 2]) ? index - 2 : index - 1;
}
