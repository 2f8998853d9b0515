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
internal readonly record struct Literal(int Body, string Close, Escape Escape, string Hole = "", bool Lines = false);
