namespace Catalogue.Model.Verdicts;

/// <summary>Our judgement of one tool: class, level, and everything that led there.</summary>
public sealed record Classification
{
    public required string Tool { get; init; }

    public required ToolClass Class { get; init; }

    public required RiskLevel Risk { get; init; }

    /// <summary>Calibrated probability, 0 to 1, that <see cref="Class"/> is right.</summary>
    public required double Confidence { get; init; }

    /// <summary>The text is too thin or two classes are close: a person should look.</summary>
    public bool NeedsReview { get; init; }

    /// <summary>The second most likely class, when it is close.</summary>
    public ToolClass? Alternative { get; init; }

    public IReadOnlyList<Signal> Signals { get; init => field = value ?? []; } = [];

    /// <summary>Each step from the class's own level to <see cref="Risk"/>.</summary>
    public IReadOnlyList<LevelMove> Moves { get; init => field = value ?? []; } = [];

    /// <summary>The words that decided the class.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init => field = value ?? []; } = [];

    /// <summary>One to three sentences of plain English: the verdict and its reason.</summary>
    public required string Rationale { get; init; }

    /// <summary>Why the next lower class does not fit; null for Read.</summary>
    public string? WhyNotLower { get; init; }

    /// <summary>What change of the definition would change the verdict.</summary>
    public string? WouldChange { get; init; }

    /// <summary>What decided: <c>model</c>, <c>rule:ID</c> or <c>review</c>.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>The model's strongest features for and against the class.</summary>
    public IReadOnlyList<Contribution> Contributions { get; init => field = value ?? []; } = [];

    /// <summary>Fingerprint of the definition that was judged.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The person's verdict that replaced the model's, where there is one.</summary>
    public ReviewStamp? Review { get; init; }
}
