namespace Catalogue.Scanner.Engine.Syntax;

/// <summary>Looks words up in source texts.</summary>
internal static class Words
{
    /// <summary>Whether a word stands in a text by itself, and not only inside a longer one.</summary>
    public static bool Holds(string text, string word)
    {
        for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            int end = at + word.Length;
            if ((at == 0 || !IsInner(text[at - 1])) && (end == text.Length || !IsInner(text[end])))
                return true;
        }
        return false;
    }

    private static bool IsInner(char c) => char.IsLetterOrDigit(c) || c is '_' or '-';
}
