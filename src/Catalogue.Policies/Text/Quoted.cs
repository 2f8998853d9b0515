using System.Buffers;
using System.Globalization;
using System.Text;
using Catalogue.Model.Language;

namespace Catalogue.Policies.Text;

/// <summary>
/// Foreign text as a string literal of one language. Whatever a reader cannot see (control, format, bidirectional and tag
/// characters, unusual spaces) is escaped, so that the file shows what it holds.
/// </summary>
public static class Quoted
{
    // Most texts hold nothing else.
    private static readonly SearchValues<char> Simple = SearchValues.Create(
        " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    public static string Json(string text) => Write(text, static c => EscapeUtf16(c));

    /// <summary>Double-quoted style.</summary>
    public static string Yaml(string text) => Write(text, static c => EscapeWide(c));

    /// <summary>Basic string.</summary>
    public static string Toml(string text) => Write(text, static c => EscapeWide(c));

    public static string Cel(string text) => Write(text, static c => EscapeWide(c));

    public static string Cedar(string text) => Write(text, static c => $"\\u{{{c.Value:x}}}");

    /// <summary>One word of a POSIX shell; only for texts that <see cref="IsPlain"/>.</summary>
    public static string Shell(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    /// <summary>Whether every character can be seen, so that it needs no escape in a language that has none.</summary>
    public static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExcept(Simple) || IsWellFormed(text) && text.EnumerateRunes().All(IsVisible);

    /// <summary>Whether the text can be written as UTF-8 at all: no half of a surrogate pair.</summary>
    public static bool IsWellFormed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }
        return true;
    }

    private static string Write(string text, Func<Rune, string> escape)
    {
        if (!text.AsSpan().ContainsAnyExcept(Simple))
            return $"\"{text}\"";
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (Rune c in text.EnumerateRunes())
        {
            if (c.Value is '"' or '\\')
                quoted.Append('\\').Append((char)c.Value);
            else if (IsVisible(c))
                quoted.Append(c.ToString());
            else if (c.Value is '\n' or '\r' or '\t')
                quoted.Append('\\').Append(c.Value switch { '\n' => 'n', '\r' => 'r', _ => 't' });
            else
                quoted.Append(escape(c));
        }
        return quoted.Append('"').ToString();
    }

    private static string EscapeUtf16(Rune c) => string.Concat(c.ToString().Select(unit => $"\\u{(int)unit:x4}"));

    private static string EscapeWide(Rune c) => c.IsBmp ? $"\\u{c.Value:x4}" : $"\\U{c.Value:x8}";

    // Also what is seen but not for what it is: marks that join the character before them, other spaces, what no font has, and the sign for a broken character,
    // which some readers take for one.
    private static bool IsVisible(Rune c) => c.Value == ' ' || (c != Rune.ReplacementChar && !InvisibleCharacters.IsInvisible(c.Value) && Rune.GetUnicodeCategory(c) is not
        (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark));
}
