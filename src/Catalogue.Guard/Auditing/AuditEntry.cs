namespace Catalogue.Guard.Auditing;

/// <summary>One line of the audit, beside what chains it to the line before.</summary>
/// <param name="Event"><c>start</c>, <c>call</c> (decided), <c>done</c> (answered), <c>refused</c> (a message that was not understood), <c>policy</c> or <c>end</c>.</param>
internal sealed record AuditEntry(string Event)
{
    public string? Grant { get; init; }

    public string? Tool { get; init; }

    /// <summary><c>allow</c>, <c>deny</c>, <c>hide</c> or <c>ask</c>; for <c>done</c>: <c>ok</c>, <c>error</c> or <c>lost</c>.</summary>
    public string? Decision { get; init; }

    public string? Reason { get; init; }

    /// <summary>SHA-256 of the arguments' bytes, as hex digits.</summary>
    public string? ArgumentsDigest { get; init; }

    /// <summary>The arguments whole, as JSON; only where that is asked for.</summary>
    public byte[]? Arguments { get; init; }

    /// <summary>Hash of the policy that decided.</summary>
    public string? Policy { get; init; }

    /// <summary>The line that decided on the call that is done.</summary>
    public long? Call { get; init; }

    /// <summary>From the decision to the answer.</summary>
    public double? Milliseconds { get; init; }
}
