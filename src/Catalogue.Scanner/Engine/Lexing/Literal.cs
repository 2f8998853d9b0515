namespace Catalogue.Scanner.Engine.Lexing;

/// <summary>How a quote inside a string literal is kept from ending it, and what a backslash means.</summary>
internal enum Escape : byte
{
    None,
    Backslash,

    /// <summary>A quote is written twice.</summary>
    Doubled,

    /// <summary>A backslash keeps a quote from ending the literal and stays in the text.</summary>
    Raw,

    /// <summary>A backslash counts before a backslash and the quote, and stays in the text before anything else.</summary>
    QuoteOnly,
}

/// <summary>What is done with the indentation of a literal that runs over lines.</summary>
internal enum Margin : byte
{
    Kept,

    /// <summary>The indentation that all lines share goes, and the last line break with it where the closing quotes stand alone.</summary>
    Shared,

    /// <summary>As before, but the last line break counts.</summary>
    SharedOpen,
}

/// <summary>The form of one string literal, told by how it opens.</summary>
/// <param name="Body">Offset of its first character after the quote.</param>
/// <param name="Close">What ends it.</param>
/// <param name="Escape">How a quote is escaped inside.</param>
/// <param name="Hole">What opens an expression inside, empty where none can; a hole ends with the bracket that its opening asks for.</param>
/// <param name="Lines">Whether it may run over lines.</param>
internal readonly record struct Literal(int Body, string Close, Escape Escape, string Hole = "", bool Lines = false)
{
    /// <summary>Offset behind it where the form says so at once, else 0.</summary>
    public int End { get; init; }

    /// <summary>What opens an expression in its text, where cutting the file into words need not know of it.</summary>
    public string? TextHole { get; init; }

    /// <summary>Whether <c>$name</c> is an expression too.</summary>
    public bool NamedHoles { get; init; }

    public Margin Margin { get; init; }

    /// <summary>The bracket that an expression in a hole opens again, and the one that closes it.</summary>
    public (char Open, char Close) HoleBrackets => Hole.EndsWith('(') ? ('(', ')') : ('{', '}');
}
