namespace Catalogue.Site.Search;

/// <summary>
/// Splits names and texts into words. <c>site/assets/search.js</c> holds the same rules: what one finds the other must have filed.
/// A word is a run of ASCII letters and digits or of characters beyond ASCII; names also split at changes of case. Chinese, Japanese
/// and Korean characters are a word each, since no space tells where theirs begin.
/// </summary>
internal static class SearchWords
{
    /// <summary>Characters of a word that are kept.</summary>
    public const int MaxWord = 32;

    /// <summary>Words of a name in lower case: <c>getHTTPLog_v2</c> is get, http, log, v2.</summary>
    public static List<string> OfName(ReadOnlySpan<char> name, int limit) => Split(name, splitAtCase: true, limit);

    /// <summary>Words of a sentence or a query in lower case.</summary>
    public static List<string> OfText(ReadOnlySpan<char> text, int limit) => Split(text, splitAtCase: false, limit);

    private static List<string> Split(ReadOnlySpan<char> text, bool splitAtCase, int limit)
    {
        var words = new List<string>();
        var reader = new SearchWordReader(text, splitAtCase, stackalloc char[MaxWord]);
        while (words.Count < limit && reader.MoveNext())
            words.Add(reader.Current.ToString());
        return words;
    }

    // The separators beyond ASCII: Latin-1 signs, general punctuation with the zero-width and bidirectional characters, and CJK punctuation.
    public static bool IsPart(char c) =>
        c < '\u0080' ? char.IsAsciiLetterOrDigit(c) : c is > '\u00bf' and not (>= '\u2000' and <= '\u206f') and not (>= '\u3000' and <= '\u303f') and not '\ufeff';

    public static bool StandsAlone(char c) => c is (>= '\u2e80' and <= '\u9fff') or (>= '\uac00' and <= '\ud7af') or (>= '\uf900' and <= '\ufaff');

    public static bool CaseChanges(ReadOnlySpan<char> text, int i) =>
        char.IsAsciiLetterUpper(text[i])
        && (!char.IsAsciiLetterUpper(text[i - 1]) || (i + 1 < text.Length && char.IsAsciiLetterLower(text[i + 1])));
}
