namespace Catalogue.Scanner.Engine.Lexing;

internal enum TokenKind : byte
{
    Name,
    Number,
    Text,
    Mark,
    DocComment,
}

/// <summary>One word of a source file; comments and white space are none.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="StartsLine">Whether it is the first on its logical line.</param>
/// <param name="Start">Offset into the file's text.</param>
/// <param name="Length">Characters.</param>
/// <param name="Line">From 1.</param>
internal readonly record struct Token(TokenKind Kind, bool StartsLine, int Start, int Length, int Line)
{
    public int End => Start + Length;
}
