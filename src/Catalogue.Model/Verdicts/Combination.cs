namespace Catalogue.Model.Verdicts;

/// <summary>Tools of one server that are worse together than apart.</summary>
public sealed record Combination
{
    /// <summary>Such as <c>lethal-trifecta</c>.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>What an attacker could do with them, in a sentence.</summary>
    public required string Risk { get; init; }

    /// <summary>Role (for instance <c>private data</c>) and the tools that play it.</summary>
    public IReadOnlyList<CombinationPart> Parts { get; init => field = value ?? []; } = [];

    /// <summary>The tool whose denial alone breaks the combination, or null where no single one does.</summary>
    public string? DenyToBreak { get; init; }
}

/// <summary>One role in a combination and the tools that play it, sorted.</summary>
public sealed record CombinationPart(string Role, IReadOnlyList<string> Tools);
