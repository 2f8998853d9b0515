using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Engine.Names;

/// <summary>A name that comes from a module.</summary>
/// <param name="Module">As the language writes it; null for the file itself.</param>
/// <param name="Member">The name there, with dots where it belongs to a type; null for the whole module.</param>
internal sealed record NameOrigin(string? Module, string? Member);

/// <summary>What a file takes from other modules and what it hands on.</summary>
internal sealed class FileNames
{
    /// <summary>By the name that each has here.</summary>
    public Dictionary<string, NameOrigin> Imports { get; } = new(StringComparer.Ordinal);

    /// <summary>Modules all of whose names are seen here.</summary>
    public List<string> Wholes { get; } = [];

    /// <summary>By the name under which others see each, where that is another one or comes from elsewhere.</summary>
    public Dictionary<string, NameOrigin> Exports { get; } = new(StringComparer.Ordinal);

    /// <summary>Modules all of whose names are handed on.</summary>
    public List<string> HandedOn { get; } = [];

    /// <summary>What the file hands on as a whole, where that has no name of its own.</summary>
    public Symbol? Default { get; set; }

    /// <summary>First and last word of each statement that takes or hands on and does nothing else.</summary>
    public List<(int First, int Last)> Statements { get; } = [];
}
