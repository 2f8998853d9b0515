namespace Catalogue.Model.Verdicts;

/// <summary>Who overrode the model, when and why, as shown beside the verdict.</summary>
public sealed record ReviewStamp
{
    public required string By { get; init; }

    public required DateOnly Date { get; init; }

    public required string Reason { get; init; }

    /// <summary>Suspicious signals that the person looked into and found harmless.</summary>
    public IReadOnlyList<string> Settled { get; init => field = value ?? []; } = [];

    /// <summary>The definition has changed since the review was given.</summary>
    public bool Stale { get; init; }
}
