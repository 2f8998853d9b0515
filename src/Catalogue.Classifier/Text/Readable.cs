using System.Globalization;
using System.Text;

namespace Catalogue.Classifier.Text;

/// <summary>Makes a stranger's words safe to set into a sentence: one line, nothing invisible, no loose ends.</summary>
internal static class Readable
{
    private const int Longest = 90;

    /// <summary>The quote in curly marks, or null where nothing readable is left.</summary>
    public static string? Quote(string text)
    {
        string plain = Plain(text);
        return plain.Length == 0 ? null : $"“{plain}”";
    }

    /// <summary>The text on one line, ending in one full stop.</summary>
    public static string Sentence(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.') + ".";

    public static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control)
                plain.Append(plain.Length > 0 && plain[^1] != ' ' ? " " : "");
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned) && rune.Value is not ('“' or '”') && rune != Rune.ReplacementChar)
                plain.Append(rune.ToString());
        }
        // Emphasis and code marks of Markdown are not read aloud.
        string trimmed = plain.Replace("**", "").Replace("`", "").ToString().Trim(' ', '.', ',', ';', ':', '!', '?', '"', '`', '*', '#', '-', '。');
        return trimmed.Length <= Longest ? trimmed : Cut(trimmed);
    }

    private static string Cut(string text)
    {
        int end = text.LastIndexOf(' ', Longest);
        end = end > Longest / 2 ? end : Longest;
        end -= char.IsLowSurrogate(text[end]) ? 1 : 0;
        return text[..end].TrimEnd(' ', ',', ';', ':', '.') + "…";
    }
}
