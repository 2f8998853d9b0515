namespace Catalogue.Scanner.Engine.Lexing;

/// <summary>Recognises where string literals open, language by language.</summary>
internal static class Literals
{
    // More quotes or number signs than anyone writes; keeps the number of different endings small.
    private const int LongestFence = 8;

    /// <summary>The literal that opens at an offset, or null.</summary>
    public static Literal? At(SourceLanguage language, string text, int at) => language switch
    {
        SourceLanguage.Script => Script(text, at),
        SourceLanguage.Python => Python(text, at),
        SourceLanguage.Go => Go(text, at),
        SourceLanguage.CSharp => CSharp(text, at),
        SourceLanguage.Rust => Rust(text, at),
        _ => Jvm(text, at, language == SourceLanguage.Kotlin),
    };

    /// <summary>Whether a character can open a literal, alone or as a prefix; a quick refusal for all others.</summary>
    public static bool MayOpen(SourceLanguage language, char c) => c switch
    {
        '"' or '\'' or '`' => true,
        '$' or '@' => language == SourceLanguage.CSharp,
        'r' or 'b' or 'c' => language is SourceLanguage.Python or SourceLanguage.Rust,
        'R' or 'B' or 'f' or 'F' or 'u' or 'U' => language == SourceLanguage.Python,
        _ => false,
    };

    private static Literal? Script(string text, int at) => text[at] switch
    {
        '`' => new(at + 1, "`", Escape.Backslash, "${", Lines: true),
        '"' => new(at + 1, "\"", Escape.Backslash),
        '\'' => new(at + 1, "'", Escape.Backslash),
        _ => null,
    };

    private static Literal? Python(string text, int at)
    {
        int quote = at;
        while (quote < text.Length && quote - at < 2 && "rRbBfFuU".Contains(text[quote], StringComparison.Ordinal))
            quote++;
        if (quote >= text.Length || text[quote] is not ('"' or '\''))
            return null;
        // A raw literal's backslash still keeps a quote from ending it.
        string close = new(text[quote], Run(text, quote, text[quote]) >= 3 ? 3 : 1);
        return new(quote + close.Length, close, Escape.Backslash, Lines: close.Length == 3);
    }

    private static Literal? Go(string text, int at) => text[at] switch
    {
        '`' => new(at + 1, "`", Escape.None, Lines: true),
        '"' => new(at + 1, "\"", Escape.Backslash),
        '\'' => new(at + 1, "'", Escape.Backslash),
        _ => null,
    };

    private static Literal? CSharp(string text, int at)
    {
        int quote = at;
        bool verbatim = false;
        int dollars = 0;
        for (; quote < text.Length && quote - at < LongestFence && text[quote] is '$' or '@'; quote++)
        {
            verbatim |= text[quote] == '@';
            dollars += text[quote] == '$' ? 1 : 0;
        }
        if (quote >= text.Length)
            return null;
        if (quote == at && text[at] == '\'')
            return new(at + 1, "'", Escape.Backslash);
        int quotes = Run(text, quote, '"');
        if (quotes == 0)
            return null;
        string hole = dollars == 0 ? "" : new string('{', quotes >= 3 ? dollars : 1);
        if (quotes >= 3 && !verbatim)
            return quotes > LongestFence ? null : new(quote + quotes, new string('"', quotes), Escape.None, hole, Lines: true);
        return new(quote + 1, "\"", verbatim ? Escape.Doubled : Escape.Backslash, hole, Lines: verbatim);
    }

    private static Literal? Rust(string text, int at)
    {
        int quote = at;
        while (quote < text.Length && quote - at < 2 && text[quote] is 'r' or 'b' or 'c')
            quote++;
        bool raw = quote > at && text[quote - 1] == 'r';
        int fence = raw ? Run(text, quote, '#') : 0;
        quote += fence;
        if (quote >= text.Length || fence > LongestFence)
            return null;
        if (text[quote] == '"')
            return new(quote + 1, "\"" + new string('#', fence), raw ? Escape.None : Escape.Backslash, Lines: true);
        return text[quote] == '\'' && !raw && !IsLifetime(text, quote) ? new(quote + 1, "'", Escape.Backslash) : null;
    }

    // 'a is a lifetime, 'a' a character.
    private static bool IsLifetime(string text, int quote) =>
        quote + 2 < text.Length && (char.IsLetter(text[quote + 1]) || text[quote + 1] == '_') && text[quote + 2] != '\'';

    private static Literal? Jvm(string text, int at, bool isKotlin)
    {
        if (text[at] == '\'')
            return new(at + 1, "'", Escape.Backslash);
        if (text[at] != '"')
            return null;
        string hole = isKotlin ? "${" : "";
        return Run(text, at, '"') >= 3
            ? new(at + 3, "\"\"\"", isKotlin ? Escape.None : Escape.Backslash, hole, Lines: true)
            : new(at + 1, "\"", Escape.Backslash, hole);
    }

    // Counted no further than one past what is used, so that a run of a million quotes costs nothing.
    private static int Run(string text, int at, char c)
    {
        int end = at;
        while (end < text.Length && end - at <= LongestFence && text[end] == c)
            end++;
        return end - at;
    }
}
