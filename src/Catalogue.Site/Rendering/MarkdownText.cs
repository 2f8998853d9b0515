using System.Text;
using Catalogue.Site.Markup;

namespace Catalogue.Site.Rendering;

/// <summary>Foreign text inside Markdown: either words that stay words, or a block that ends where we end it.</summary>
internal static class MarkdownText
{
    private const string Punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    // Marks that only mean something to Markdown within a word or a line; escaping them all would make plain sentences hard to read.
    private const string Harmless = "\"',;?/%$";

    /// <summary>One line in which every mark of Markdown stands for itself; hidden characters are named.</summary>
    public static string Escape(string text)
    {
        string shown = HiddenCharacters.Shown(text);
        var line = new StringBuilder(shown.Length + 16);
        for (int i = 0; i < shown.Length; i++)
        {
            char c = shown[i];
            if (char.IsWhiteSpace(c))
                line.Append(line.Length == 0 || line[^1] == ' ' ? "" : " ");
            else if (Punctuation.Contains(c, StringComparison.Ordinal) && !Harmless.Contains(c, StringComparison.Ordinal) && !IsPlainHere(shown, i))
                line.Append('\\').Append(c);
            else
                line.Append(c);
        }
        return line.ToString().TrimEnd();
    }

    /// <summary>The text as it stands, in a fence longer than any run of backticks in it; hidden characters are named.</summary>
    public static string Fenced(string text)
    {
        string shown = HiddenCharacters.Shown(text.ReplaceLineEndings("\n"));
        string fence = new('`', Math.Max(3, LongestRun(shown) + 1));
        return $"{fence}text\n{shown}\n{fence}\n";
    }

    // Names such as list_repositories stay as they are: inside a word these marks mean nothing, and a full stop after a letter is no list's number.
    private static bool IsPlainHere(string text, int at) => text[at] switch
    {
        '-' or '_' => at > 0 && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetterOrDigit(text[at + 1]),
        '.' or ':' => at > 0 && char.IsLetter(text[at - 1]) && (at + 1 == text.Length || text[at + 1] == ' '),
        _ => false,
    };

    private static int LongestRun(string text)
    {
        int longest = 0, run = 0;
        foreach (char c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
