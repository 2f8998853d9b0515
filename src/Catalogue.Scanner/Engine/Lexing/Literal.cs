namespace Catalogue.Scanner.Engine.Lexing;

/// <summary>How a quote inside a string literal is kept from ending it.</summary>
internal enum Escape : byte
{
    None,
    Backslash,
    Doubled,
}

/// <summary>The form of one string literal, told by how it opens.</summary>
/// <param name="Body">Offset of its first character after the quote.</param>
/// <param name="Close">What ends it.</param>
/// <param name="Escape">How a quote is escaped inside.</param>
/// <param name="Hole">What opens an expression inside, empty where none can.</param>
/// <param name="Lines">Whether it may run over lines.</param>
internal readonly record struct Literal(int Body, string Close, Escape Escape, string Hole = "", bool Lines = false)
{
    /// <summary>More quotes or number signs than anyone writes; keeps the number of different endings small.</summary>
    public const int LongestFence = 8;

    /// <summary>A literal between two of the same quote, with backslashes, on one line; null where no quote stands.</summary>
    public static Literal? Quoted(string text, int at) => text[at] switch
    {
        '"' => new(at + 1, "\"", Escape.Backslash),
        '\'' => new(at + 1, "'", Escape.Backslash),
        _ => null,
    };

    /// <summary>How many of a character stand in a row; counted no further than one past what is used, so that a run of a million quotes costs nothing.</summary>
    public static int Run(string text, int at, char c)
    {
        int end = at;
        while (end < text.Length && end - at <= LongestFence && text[end] == c)
            end++;
        return end - at;
    }
}
