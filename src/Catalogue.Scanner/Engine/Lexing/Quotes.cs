namespace Catalogue.Scanner.Engine.Lexing;

/// <summary>Forms of literals that several languages share.</summary>
internal static class Quotes
{
    /// <summary>More quotes or number signs than anyone writes; keeps the number of different endings small.</summary>
    public const int LongestFence = 8;

    /// <summary>A literal between two of one quote.</summary>
    public static Literal Plain(int at, char quote, string hole = "", bool lines = false) => new(at + 1, quote.ToString(), Escape.Backslash, hole, lines);

    /// <summary>Equal characters in a row, counted no further than one past what is used, so that a run of a million quotes costs nothing.</summary>
    public static int Run(string text, int at, char c)
    {
        int end = at;
        while (end < text.Length && end - at <= LongestFence && text[end] == c)
            end++;
        return end - at;
    }

    /// <summary>The literal inside brackets behind a sigil, such as <c>%w[a b]</c> and <c>~s(text)</c>; null where no bracket follows.</summary>
    public static Literal? Sigil(string text, int bracket, Escape escape, string hole)
    {
        if (bracket >= text.Length)
            return null;
        string? close = text[bracket] switch { '(' => ")", '[' => "]", '{' => "}", '<' => ">", '|' => "|", '/' => "/", '!' => "!", _ => null };
        return close is null ? null : new(bracket + 1, close, escape, hole, Lines: true);
    }
}
