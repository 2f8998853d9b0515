using Catalogue.Model.Policies;

namespace Catalogue.Policies.Evaluation;

/// <summary>Tests that belong together, and what a caller is told where they decide against the call.</summary>
public sealed record TestGroup(IReadOnlyList<ArgumentTest> Tests, string OnDeny);

/// <summary>What a policy says of one tool.</summary>
public sealed record ToolRule
{
    /// <summary>Before the arguments are looked at.</summary>
    public required PolicyAction Action { get; init; }

    /// <summary>One sentence for the caller.</summary>
    public required string Reason { get; init; }

    /// <summary>All tests of all groups must hold.</summary>
    public IReadOnlyList<TestGroup> Require { get; init; } = [];

    /// <summary>A group whose tests all hold denies.</summary>
    public IReadOnlyList<TestGroup> DenyIf { get; init; } = [];

    public IReadOnlyList<CallLimit> Limits { get; init; } = [];

    /// <summary>Whether the arguments that the server's schema calls required must be there.</summary>
    public bool NeedsRequiredArguments { get; init; }

    /// <summary>How long a call waits for a person; null for the usual time.</summary>
    public TimeSpan? ApprovalTimeout { get; init; }
}
