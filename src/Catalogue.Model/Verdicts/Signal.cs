namespace Catalogue.Model.Verdicts;

/// <summary>One named reason that moves or flags a level, with the words that fired it. Ids are the taxonomy's.</summary>
public sealed record Signal
{
    public required string Id { get; init; }

    public IReadOnlyList<Evidence> Evidence { get; init => field = value ?? []; } = [];

    /// <summary>What was seen where no words can be quoted, such as a hint that contradicts the text.</summary>
    public string? Note { get; init; }
}
