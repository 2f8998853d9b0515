using System.Globalization;
using System.Text;
using Catalogue.Model.Language;

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
        for (int i = 0; i < text.Length; i += InvisibleCharacters.LengthAt(text, i))
        {
            if (char.IsWhiteSpace(text, i) || char.IsControl(text[i]))
                plain.Append(plain.Length > 0 && plain[^1] != ' ' ? " " : "");
            else if (!InvisibleCharacters.IsHiddenAt(text, i) && IsWritten(text, i))
                plain.Append(text, i, InvisibleCharacters.LengthAt(text, i));
        }
        // Emphasis and code marks of Markdown are not read aloud.
        string trimmed = plain.Replace("**", "").Replace("`", "").ToString().Trim(' ', '.', ',', ';', ':', '!', '?', '"', '`', '*', '#', '-', '。');
        return trimmed.Length <= Longest ? trimmed : Cut(trimmed);
    }

    private static bool IsWritten(string text, int at) =>
        char.GetUnicodeCategory(text, at) is not (UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned) && text[at] is not ('“' or '”' or '\uFFFD');

    private static string Cut(string text)
    {
        int end = text.LastIndexOf(' ', Longest);
        end = end > Longest / 2 ? end : Longest;
        end -= char.IsLowSurrogate(text[end]) ? 1 : 0;
        return text[..end].TrimEnd(' ', ',', ';', ':', '.') + "…";
    }
}
