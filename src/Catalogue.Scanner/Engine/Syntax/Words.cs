using Catalogue.Scanner.Engine.Lexing;

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

    /// <summary>Whether a name stands in a text as a word of a language could: no letter, digit or underscore goes on at either end.</summary>
    public static bool Names(string text, string name)
    {
        if (name.Length == 0)
            return false;
        for (int at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            int end = at + name.Length;
            if ((at == 0 || !GoesOn(text[at - 1], text[at])) && (end == text.Length || !GoesOn(text[end - 1], text[end])))
                return true;
        }
        return false;
    }

    /// <summary>Whether a text may declare a name: it stands there behind one of some words, or behind what a name may follow in a declaration.</summary>
    public static bool Declares(string text, string name, WordSet behind)
    {
        for (int at = name.Length == 0 ? -1 : text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (at + name.Length < text.Length && GoesOn(text[at + name.Length - 1], text[at + name.Length]))
                continue;
            int end = at;
            while (end > 0 && char.IsWhiteSpace(text[end - 1]))
                end--;
            int start = end;
            while (start > 0 && IsLetter(text[start - 1]))
                start--;
            // A receiver, the type that is extended, a comment.
            if (end > start ? end < at && behind.Has(text.AsSpan(start, end - start)) : end > 0 && text[end - 1] is ')' or '.' or '/')
                return true;
        }
        return false;
    }

    private static bool GoesOn(char c, char next) => IsLetter(c) && IsLetter(next);

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static bool IsInner(char c) => char.IsLetterOrDigit(c) || c is '_' or '-';
}
