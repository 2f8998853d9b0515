namespace Catalogue.Scanner.Engine.Syntax;

/// <summary>The head of a loop.</summary>
/// <param name="Variables">A name, a pattern in brackets, or names with commas.</param>
/// <param name="List">What it goes over.</param>
internal readonly record struct LoopHead(Expr Variables, Expr List)
{
    /// <summary>Brackets around a place in which loops are looked for.</summary>
    public const int MostLevels = 12;

    /// <summary>Words of a loop's head.</summary>
    public const int Longest = 80;
}
