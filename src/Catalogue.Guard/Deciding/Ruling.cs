using Catalogue.Model.Policies;
using Catalogue.Policies.Evaluation;

namespace Catalogue.Guard.Deciding;

/// <summary>What one policy says of one call.</summary>
/// <param name="Policy">The hash of the policy.</param>
/// <param name="ArgumentsDigest">SHA-256 of the arguments' bytes, as hex digits.</param>
internal sealed record Ruling(PolicyAction Action, string Reason, IReadOnlyList<CallLimit> Limits, string Policy, string ArgumentsDigest, TimeSpan? ApprovalTimeout = null)
{
    public Ruling Denied(string reason) => this with { Action = PolicyAction.Deny, Reason = reason };
}

/// <summary>A call that was counted and written down, and may go on.</summary>
/// <param name="Line">Its line in the audit.</param>
/// <param name="Started">A timestamp of the clock.</param>
internal sealed record Ticket(string Tool, string Grant, IReadOnlyList<CallLimit> Limits, DateTimeOffset At, long Line, long Started);
