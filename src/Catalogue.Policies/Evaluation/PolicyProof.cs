using System.Collections.ObjectModel;
using Catalogue.Model.Policies;

namespace Catalogue.Policies.Evaluation;

/// <summary>How one format was put to the engine that reads it, from <c>catalogue/policy-proofs.json</c>.</summary>
public sealed record PolicyProof
{
    public required string Format { get; init; }

    /// <summary>What read the documents.</summary>
    public required string Engine { get; init; }

    public required string Version { get; init; }

    /// <summary><c>engine</c>: a real engine decided; <c>restated</c>: our own strict check of the documented rules; <c>skipped</c>: nothing ran.</summary>
    public required string Kind { get; init; }

    public int Documents { get; init; }

    /// <summary>Documents that the engine took without complaint.</summary>
    public int Loaded { get; init; }

    /// <summary>Real tools probed.</summary>
    public int Tools { get; init; }

    public int HostileNames { get; init; }

    public int Probes { get; init; }

    /// <summary>Probes on which the engine's answer was what we read in the document.</summary>
    public int Agreed { get; init; }

    /// <summary>Probes of a listed tool that agreed, by the row of the table that its recommendation was taken from.</summary>
    public IReadOnlyDictionary<PolicyRow, int> Rows { get; init => field = value ?? ReadOnlyDictionary<PolicyRow, int>.Empty; } = ReadOnlyDictionary<PolicyRow, int>.Empty;

    /// <summary>Why nothing ran; null where it did.</summary>
    public string? Skipped { get; init; }
}
