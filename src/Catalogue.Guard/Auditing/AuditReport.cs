namespace Catalogue.Guard.Auditing;

/// <summary>What an audit file holds.</summary>
public sealed record AuditReport
{
    public required int Lines { get; init; }

    /// <summary>Processes that wrote into it.</summary>
    public required int Chains { get; init; }

    /// <summary>Hash of the last line of each chain; compare with what guard printed at its end, since a chain cannot show that its tail was cut.</summary>
    public required IReadOnlyDictionary<string, string> Heads { get; init; }

    /// <summary>Lines that were changed, cut out or moved, each with its number in the file; empty for a sound file.</summary>
    public required IReadOnlyList<string> Faults { get; init; }

    /// <summary>By grant and tool.</summary>
    public required IReadOnlyList<AuditCount> Counts { get; init; }

    /// <summary>Messages that were refused unread, by kind.</summary>
    public required IReadOnlyDictionary<string, int> Refused { get; init; }
}

/// <summary>What one grant did with one tool.</summary>
/// <param name="P50">Milliseconds to the answer that half of the calls took at most; null where none was answered.</param>
/// <param name="Reasons">Why calls were denied, and how often.</param>
public sealed record AuditCount(string Grant, string Tool, int Allowed, int Denied, int Failed, double? P50, double? P99, IReadOnlyDictionary<string, int> Reasons);
