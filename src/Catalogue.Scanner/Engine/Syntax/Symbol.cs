using System.Runtime.CompilerServices;

namespace Catalogue.Scanner.Engine.Syntax;

internal enum SymbolKind : byte
{
    Value,
    Function,
    Type,
}

/// <summary>A name that a file gives to a value, a function or a type.</summary>
/// <param name="Name">As written.</param>
/// <param name="Owner">Type that it belongs to, or null.</param>
/// <param name="At">The name's word.</param>
/// <param name="Scope">Opening bracket around it, or -1.</param>
/// <param name="Start">First word of what it is set to; for a function, the bracket of its parameters; for a type, behind its name.</param>
internal sealed record Symbol(SourceFile File, string Name, string? Owner, int At, int Scope, int Start, SymbolKind Kind)
{
    private int end;

    // A declaration is equal to itself alone; by its words it would be compared over and over.
    public bool Equals(Symbol? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    public bool IsFunction => Kind == SymbolKind.Function;

    /// <summary>The member of the value that the name stands for, where it was taken apart: <c>const { member } = value</c>.</summary>
    public string? Member { get; init; }

    /// <summary>What it is set to; for a function, its parameters with their parentheses.</summary>
    public Expr Value => new(File, Start, end > 0 ? end : end = Kind switch
    {
        SymbolKind.Function => Math.Max(Start, File.Partner(Start) + 1),
        SymbolKind.Type => Start,
        _ => Ranges.StatementEnd(File, Start),
    });
}
