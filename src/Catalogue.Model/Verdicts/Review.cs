namespace Catalogue.Model.Verdicts;

/// <summary>A person's verdict on one tool, from <c>reviews/&lt;owner&gt;/&lt;name&gt;.yaml</c>.</summary>
public sealed record Review
{
    public required string Tool { get; init; }

    public required ToolClass Class { get; init; }

    public required RiskLevel Risk { get; init; }

    /// <summary>Signals the reader found; null leaves the detectors' as they are.</summary>
    public IReadOnlyList<string>? Signals { get; init; }

    /// <summary>Suspicious signals that the reader looked into and found harmless: they stay shown, and hold the recommended action back no longer.</summary>
    public IReadOnlyList<string>? Settled { get; init; }

    public required string Reason { get; init; }

    public required string By { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Fingerprint of the definition that the person read.</summary>
    public required string Fingerprint { get; init; }
}
